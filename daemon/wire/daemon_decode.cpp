#include <boost/json.hpp>

#include "daemon/wire/json_read.hpp"
#include "daemon/wire/reader_decode.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::wire {

namespace {

using boost::json::object;
using boost::json::value;

auto malformed() {
  return failure(ErrorKind::protocol, "the daemon sent a line that does not say what it should");
}

Result<object> object_in(std::string_view line) {
  boost::json::error_code error;
  auto parsed = boost::json::parse({line.data(), line.size()}, error);
  if (error || !parsed.is_object()) return malformed();
  return std::move(parsed.get_object());
}

bool take_text(const value* given, std::string& text) {
  const auto said = text_of(given);
  if (said) text = *said;
  return said.has_value();
}

bool take_list(const value* given, std::vector<std::string>& list) {
  const auto* elements = given == nullptr ? nullptr : given->if_array();
  if (elements == nullptr) return false;
  for (const auto& element : *elements) {
    if (!take_text(&element, list.emplace_back())) return false;
  }
  return true;
}

bool take_lists(const value* given, std::vector<std::vector<std::string>>& lists) {
  const auto* elements = given == nullptr ? nullptr : given->if_array();
  if (elements == nullptr) return false;
  for (const auto& element : *elements) {
    if (!take_list(&element, lists.emplace_back())) return false;
  }
  return true;
}

bool take_period(const value* given, Period& period) {
  const auto* ends = given == nullptr ? nullptr : given->if_object();
  if (ends == nullptr) return false;
  const auto from = text_of(ends->if_contains("from"));
  const auto to = text_of(ends->if_contains("to"));
  if (!from || !to) return false;
  const auto start = parse_rfc3339(*from);
  const auto end = parse_rfc3339(*to);
  if (!start || !end || *end < *start) return false;
  period = {*start, *end};
  return true;
}

bool take_words(const value* given, WordLists& words) {
  const auto* lists = given == nullptr ? nullptr : given->if_object();
  return lists != nullptr && take_list(lists->if_contains("focus"), words.focus) &&
         take_list(lists->if_contains("away"), words.away) &&
         take_list(lists->if_contains("cancelled"), words.cancelled) &&
         take_lists(lists->if_contains("rituals"), words.rituals) && words.rituals.size() <= most_rituals;
}

bool take_kind(const object& line, Begin& begin) {
  const auto word = text_of(line.if_contains("kind"));
  const auto kind = word ? meaning_of(source_kinds, *word) : std::nullopt;
  if (kind) begin.kind = *kind;
  return kind.has_value();
}

bool take_names(const value* given, Begin& begin) {
  if (given == nullptr) return true;
  const auto word = text_of(given);
  if (word) begin.names = meaning_of(name_forms, *word);
  return begin.names.has_value();
}

}  // namespace

Result<void> decode_daemon_hello(std::string_view line) {
  const auto hello = object_in(line);
  if (!hello) return tl::unexpected(hello.error());
  if (text_of(hello->if_contains("attune")) != "reader") return malformed();
  if (number_of<std::int64_t>(hello->if_contains("protocol")) != reader_protocol) {
    return failure(ErrorKind::protocol, "the daemon speaks another version of the protocol");
  }
  return {};
}

Result<Begin> decode_begin(std::string_view line) {
  const auto outer = object_in(line);
  if (!outer) return tl::unexpected(outer.error());
  const auto* given = outer->if_contains("begin");
  const auto* members = given == nullptr ? nullptr : given->if_object();
  if (members == nullptr) return malformed();
  const auto at = [members](const char* name) { return members->if_contains(name); };
  Begin begin;
  const auto sandbox = text_of(at("sandbox"));
  if (!take_kind(*members, begin) || !take_text(at("path"), begin.path) || !take_text(at("zone"), begin.zone) ||
      !take_period(at("window"), begin.window) || !take_period(at("horizon"), begin.horizon) ||
      !take_list(at("addresses"), begin.addresses) || !take_lists(at("aliases"), begin.aliases) ||
      !take_list(at("groups"), begin.groups) || !take_list(at("not_people"), begin.not_people) ||
      !take_words(at("words"), begin.words) || !take_names(at("names"), begin) || !sandbox) {
    return malformed();
  }
  if (*sandbox != "required" && *sandbox != "best-effort") return malformed();
  begin.sandbox_required = *sandbox == "required";
  begin.unless = text_of(at("unless")).value_or(std::string_view{});
  return begin;
}

Result<DaemonLine> decode_daemon_line(std::string_view line) {
  const auto members = object_in(line);
  if (!members) return tl::unexpected(members.error());
  if (members->contains("want_end")) return WantEnd{};
  const auto* want = members->if_contains("want");
  const auto* range = want == nullptr ? nullptr : want->if_array();
  if (range == nullptr || range->size() != 2) return malformed();
  const auto first = number_of<std::uint32_t>(&(*range)[0]);
  const auto last = number_of<std::uint32_t>(&(*range)[1]);
  if (!first || !last || *last < *first) return malformed();
  return Want{*first, *last};
}

}  // namespace attune::wire

#include "daemon/wire/reader_decode.hpp"

#include <boost/json/parser.hpp>
#include <new>
#include <optional>

#include "daemon/wire/json_read.hpp"
#include "daemon/wire/occurrence_fields.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::wire {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

auto malformed() {
  return failure(ErrorKind::protocol, "the reader sent a line that does not say what it should");
}

Result<Capability> capability_of(const value* given) {
  const auto* words = given == nullptr ? nullptr : given->if_array();
  if (words == nullptr) return malformed();
  Capability capability;
  for (const auto& word : *words) {
    const auto said = text_of(&word);
    const auto member = said ? meaning_of(capabilities, *said) : std::nullopt;
    if (!member) return malformed();
    capability.** member = true;
  }
  return capability;
}

Result<ReaderLine> hello(const object& line) {
  const auto protocol = number_of<std::int64_t>(line.if_contains("protocol"));
  const auto version = text_of(line.if_contains("version"));
  if (!protocol || !version) return malformed();
  return ReaderHello{*protocol, *version};
}

// A reader that passes nothing over need not say so.
Result<PassedOver> passed_over(const object& line) {
  const auto* count = line.if_contains("passed_over");
  if (count == nullptr) return PassedOver{};
  const auto items = number_of<std::uint32_t>(count);
  const auto capability = capability_of(line.if_contains("capability"));
  if (!items || !capability) return malformed();
  return PassedOver{*items, truth_of(line.if_contains("later")).value_or(true), *capability};
}

Result<ReaderLine> items_end(const object& line, const value& count) {
  const auto items = number_of<std::uint32_t>(&count);
  const auto passed = passed_over(line);
  if (!items || !passed) return malformed();
  return ItemsEnd{*items, text_of(line.if_contains("listing")).value_or(std::string_view{}),
                  truth_of(line.if_contains("locked")).value_or(true), *passed};
}

Result<ReaderLine> failed(const value& fault) {
  const auto word = text_of(&fault);
  if (!word) return malformed();
  return Failed{meaning_of(source_faults, *word).value_or(SourceFault::unreadable)};
}

Result<ReaderLine> diagnostic(const value& given) {
  const auto* line = given.if_object();
  const auto code = line == nullptr ? std::nullopt : text_of(line->if_contains("code"));
  if (!code) return malformed();
  DiagnosticLine diagnostic;
  diagnostic.code = *code;
  const auto item_number = number_of<std::uint32_t>(line->if_contains("item"));
  diagnostic.of_source = !item_number;
  diagnostic.item = item_number.value_or(0);
  diagnostic.property = text_of(line->if_contains("property")).value_or(std::string_view{});
  diagnostic.component = number_of<std::uint32_t>(line->if_contains("component")).value_or(0);
  diagnostic.line = number_of<std::uint32_t>(line->if_contains("line")).value_or(0);
  diagnostic.count = number_of<std::uint32_t>(line->if_contains("count")).value_or(1);
  return diagnostic;
}

Result<ReaderLine> alias_line(const value& given) {
  const auto* pair = given.if_array();
  if (pair == nullptr || pair->size() != 2) return malformed();
  const auto other = text_of(&(*pair)[0]);
  const auto first = text_of(&(*pair)[1]);
  if (!other || !first) return malformed();
  return AliasLine{*other, *first};
}

Result<ReaderLine> name_line(const value& given) {
  const auto* line = given.if_object();
  if (line == nullptr) return malformed();
  const auto item_number = number_of<std::uint32_t>(line->if_contains("item"));
  const auto address = text_of(line->if_contains("address"));
  const auto name = text_of(line->if_contains("name"));
  if (!item_number || !address || !name) return malformed();
  return NameLine{*item_number, *address, *name};
}

Result<ReaderLine> done(const object& line, const value& number) {
  const auto item_number = number_of<std::uint32_t>(&number);
  const auto* until = line.if_contains("expanded_until");
  const auto capability = capability_of(line.if_contains("capability"));
  if (!item_number || until == nullptr || !capability) return malformed();
  const auto events = number_of<std::uint32_t>(line.if_contains("events")).value_or(1);
  if (until->is_null()) return Done{*item_number, std::nullopt, *capability, events};
  const auto text = text_of(until);
  if (!text) return malformed();
  const auto instant = parse_rfc3339(*text);
  if (!instant) return malformed();
  return Done{*item_number, *instant, *capability, events};
}

// False: too many of them, or one that is no text.
bool take_people(const value* given, bool declined, std::span<InvitedPerson> people, std::size_t& count) {
  if (given == nullptr) return true;
  const auto* addresses = given->if_array();
  if (addresses == nullptr || addresses->size() > people.size() - count) return false;
  for (const auto& address : *addresses) {
    const auto text = text_of(&address);
    if (!text) return false;
    people[count++] = {*text, declined};
  }
  return true;
}

}  // namespace

ReaderDecoder::ReaderDecoder() : memory_(std::make_unique<Memory>()) {}

ReaderDecoder::~ReaderDecoder() {
  if (memory_) wipe();
}

void ReaderDecoder::wipe() {
  memory_->json.wipe();
}

Result<ReaderLine> ReaderDecoder::decode(std::string_view line) {
  wipe();
  const boost::json::storage_ptr fixed(&memory_->json);
  try {
    boost::json::error_code error;
    boost::json::parser parser(fixed);
    parser.reset(fixed);
    parser.write(line.data(), line.size(), error);
    if (error) return malformed();
    const auto* parsed = new (memory_->json.allocate(sizeof(value), alignof(value))) value(parser.release());
    const auto* members = parsed->if_object();
    if (members == nullptr || members->empty()) return malformed();
    return read(*members);
  } catch (const std::bad_alloc&) {
    return failure(ErrorKind::protocol, "the reader sent a line that holds too much");
  }
}

// The first member says what the line is.
Result<ReaderLine> ReaderDecoder::read(const object& line) {
  const std::string_view what(line.begin()->key().data(), line.begin()->key().size());
  const value& first = line.begin()->value();
  if (what == "occurrence") return first.is_object() ? occurrence(first.get_object()) : malformed();
  if (what == "items") return items(first);
  if (what == "done") return done(line, first);
  if (what == "diagnostic") return diagnostic(first);
  if (what == "name") return name_line(first);
  if (what == "alias") return alias_line(first);
  if (what == "items_end") return items_end(line, first);
  if (what == "unchanged") return Unchanged{};
  if (what == "opened") return Opened{};
  if (what == "failed") return failed(first);
  if (what == "reader") return hello(line);
  if (what == "end") return End{};
  if (what != "capability") return malformed();
  const auto capability = capability_of(&first);
  if (!capability) return malformed();
  return CapabilityLine{*capability};
}

// Reference and tag by turns.
Result<ReaderLine> ReaderDecoder::items(const value& given) {
  const auto* texts = given.if_array();
  if (texts == nullptr || texts->size() % 2 != 0 || texts->size() > 2 * most_items) return malformed();
  const std::size_t count = texts->size() / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const auto reference = text_of(&(*texts)[2 * i]);
    const auto tag = text_of(&(*texts)[2 * i + 1]);
    if (!reference || !tag) return malformed();
    memory_->items[i] = {*reference, *tag};
  }
  return ItemsLine{std::span<const ListedItem>(memory_->items).first(count)};
}

Result<ReaderLine> ReaderDecoder::occurrence(const object& line) {
  const auto item_number = number_of<std::uint32_t>(line.if_contains("item"));
  const auto uid = text_of(line.if_contains("uid"));
  const auto facts = facts_of(line);
  if (!item_number || !uid || !facts) return malformed();
  std::size_t count = 0;
  if (!take_people(line.if_contains("people"), false, memory_->people, count) ||
      !take_people(line.if_contains("declined"), true, memory_->people, count)) {
    return malformed();
  }
  return OccurrenceLine{*item_number, *facts, *uid, text_of(line.if_contains("organizer")).value_or(std::string_view{}),
                        std::span<const InvitedPerson>(memory_->people).first(count)};
}

}  // namespace attune::wire

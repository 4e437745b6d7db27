#include "daemon/client/people_given.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/text.hpp"
#include "core/identity/aliases.hpp"
#include "core/identity/canonical.hpp"
#include "daemon/client/configured.hpp"

namespace attune::client {
namespace {

constexpr std::size_t longest_tag = 32;
constexpr std::size_t longest_input = std::size_t{64} * 1024;
constexpr std::size_t most_people = 64;

bool may_be_tag(std::string_view text) {
  return !text.empty() && text.size() <= longest_tag && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z');
  });
}

Result<std::string> standard_input() {
  std::string text;
  std::string piece(4096, '\0');
  for (;;) {
    const auto size = ::read(0, piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return failure(ErrorKind::system, "standard input can not be read");
    if (size == 0) return text;
    text.append(piece, 0, static_cast<std::size_t>(size));
    if (text.size() > longest_input) return failure(ErrorKind::usage, "standard input is too long for a few people");
  }
}

// "alice@corp.example<tab>Alice A." as mail programs print it.
std::string_view without_name_behind(std::string_view line) {
  return trim(line.substr(0, line.find('\t')));
}

class Addresses {
 public:
  explicit Addresses(const config::Identity& identity) : aliases_(identity.aliases) {
    for (const auto& written : identity.addresses) {
      if (auto address = identity::canonical(written)) own_.push_back(aliases_.merged(std::move(*address)));
    }
  }

  Result<Person> person(std::string_view line, const std::string& place) const {
    auto address = identity::canonical(without_name_behind(line));
    if (!address) return failure(ErrorKind::usage, place + " of standard input is no calendar address");
    auto merged = aliases_.merged(std::move(*address));
    if (std::ranges::find(own_, merged) != own_.end()) {
      return failure(ErrorKind::usage, place + " of standard input is your own address");
    }
    return Person{{}, identity::printed(merged)};
  }

 private:
  identity::Aliases aliases_;
  std::vector<CalendarAddress> own_;
};

}  // namespace

CLI::Validator a_tag() {
  return {[](const std::string& text) -> std::string {
            if (text == from_standard_input || may_be_tag(text)) return "";
            return "expected a tag, as `attune people` prints them; an address is read from standard input, for other "
                   "programs can see what stands here";
          },
          ""};
}

void Person::put(boost::json::object& request, std::string_view field) const {
  if (tag.empty()) {
    request[std::string(field) + "_address"] = address;
  } else {
    request[field] = tag;
  }
}

Result<std::vector<Person>> read_people(Context& context, std::string_view text) {
  const auto configured = configure(context, {});
  if (!configured) return failure(ErrorKind::configuration, "");
  const Addresses addresses(configured->settings.identity);
  std::vector<Person> people;
  std::size_t number = 0;
  for (const auto raw : split(text, '\n')) {
    ++number;
    const auto line = trim(raw);
    if (line.empty() || line.starts_with('#')) continue;
    auto person = addresses.person(line, "line " + std::to_string(number));
    if (!person) return tl::unexpected(person.error());
    people.push_back(std::move(*person));
  }
  if (people.empty()) return failure(ErrorKind::usage, "standard input names nobody: one address a line is expected");
  if (people.size() > most_people) return failure(ErrorKind::usage, "standard input names too many people at once");
  return people;
}

tl::expected<std::vector<Person>, ExitCode> people_given(Context& context, const std::vector<std::string>& tags) {
  std::vector<Person> people;
  bool wants_input = tags.empty();
  for (const auto& tag : tags) {
    wants_input = wants_input || tag == from_standard_input;
    if (tag != from_standard_input) people.push_back({tag, {}});
  }
  if (!wants_input) return people;
  if (::isatty(0) == 1) {
    context.errors.print("One address a line; Ctrl-D ends them.\n");
    context.errors.flush();
  }
  auto read = standard_input().and_then([&](const std::string& text) { return read_people(context, text); });
  if (!read) {
    if (!read.error().message.empty()) context.complain(read.error().message);
    return tl::unexpected(exit_code_of(read.error().kind));
  }
  const bool first = !tags.empty() && tags.front() == from_standard_input;
  people.insert(first ? people.begin() : people.end(), read->begin(), read->end());
  return people;
}

}  // namespace attune::client

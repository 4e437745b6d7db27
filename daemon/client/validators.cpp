#include "daemon/client/validators.hpp"

#include <string>

#include "core/base/text.hpp"
#include "core/identity/canonical.hpp"
#include "core/time/instant.hpp"
#include "core/time/zone.hpp"

namespace attune::client {

CLI::Validator a_week() {
  const auto check = [](const std::string& text) -> std::string {
    const bool shaped = text.size() == 8 && text.substr(4, 2) == "-W" && text.find_first_not_of("0123456789") == 4;
    const auto number = shaped ? parse_integer(text.substr(6)).value_or(0) : 0;
    return number >= 1 && number <= 53 ? "" : "expected a week, such as 2026-W47";
  };
  return {check, ""};
}

CLI::Validator a_date() {
  return {[](const std::string& text) -> std::string {
            return parse_iso_date(text) ? "" : "expected a date, such as 2026-11-23";
          },
          ""};
}

CLI::Validator an_instant() {
  return {[](const std::string& text) -> std::string {
            return parse_rfc3339(text) ? "" : "expected a moment by RFC 3339, such as 2026-11-23T09:00:00Z";
          },
          ""};
}

CLI::Validator a_zone() {
  return {[](const std::string& text) -> std::string {
            return Zone::system(text) ? "" : "expected a time zone of the IANA list, such as Europe/Berlin";
          },
          ""};
}

CLI::Validator an_address() {
  return {[](const std::string& text) -> std::string {
            return identity::canonical(text) ? "" : "expected a calendar address, such as you@example.com";
          },
          ""};
}

CLI::Validator a_number(std::int64_t least, std::int64_t most) {
  return {[least, most](const std::string& text) -> std::string {
            const auto number = parse_integer(text);
            if (number && *number >= least && *number <= most) return "";
            return "expected a whole number from " + std::to_string(least) + " to " + std::to_string(most);
          },
          ""};
}

// CLI11 keeps no list of them, but a name that it does not use itself.
CLI::Validator offering(const std::vector<std::string>& words, CLI::Validator check) {
  std::string name;
  for (const auto& word : words) name += (name.empty() ? "" : "|") + word;
  return check.description("").name(name);
}

CLI::Validator a_choice(std::vector<std::string> words) {
  return offering(words, CLI::IsMember(words));
}

std::vector<std::string> offered_words(CLI::Option& option) {
  std::vector<std::string> words;
  try {
    const auto& name = option.get_validator()->get_name();
    if (name.empty()) return words;
    for (const auto word : split(name, '|')) words.emplace_back(word);
  } catch (const CLI::OptionNotFound&) {  // it is not checked at all
  }
  return words;
}

}  // namespace attune::client

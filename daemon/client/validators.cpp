#include "daemon/client/validators.hpp"

#include <string>

#include "core/base/text.hpp"
#include "core/time/instant.hpp"
#include "core/time/zone.hpp"

namespace attune::client {

CLI::Validator a_week() {
  const auto check = [](const std::string& text) -> std::string {
    const bool shaped = text.size() == 8 && text.substr(4, 2) == "-W" && text.find_first_not_of("0123456789") == 4;
    const auto number = shaped ? parse_integer(text.substr(6)).value_or(0) : 0;
    return number >= 1 && number <= 53 ? "" : "expected a week, such as 2026-W47";
  };
  return {check, "WEEK"};
}

CLI::Validator a_date() {
  return {[](const std::string& text) -> std::string {
            return parse_iso_date(text) ? "" : "expected a date, such as 2026-11-23";
          },
          "DATE"};
}

CLI::Validator an_instant() {
  return {[](const std::string& text) -> std::string {
            return parse_rfc3339(text) ? "" : "expected a moment by RFC 3339, such as 2026-11-23T09:00:00Z";
          },
          "RFC3339"};
}

CLI::Validator a_zone() {
  return {[](const std::string& text) -> std::string {
            return Zone::system(text) ? "" : "expected a time zone of the IANA list, such as Europe/Berlin";
          },
          "ZONE"};
}

}  // namespace attune::client

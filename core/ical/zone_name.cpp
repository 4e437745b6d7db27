#include "core/ical/zone_name.hpp"

#include <algorithm>
#include <string>

#include "core/base/text.hpp"
#include "core/time/windows_zones.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t longest_zone_name = 128;  // bytes

std::optional<Zone> system_zone(std::string_view name) {
  auto zone = Zone::system(name);
  if (!zone) return std::nullopt;
  return std::move(*zone);
}

// /freeassociation.sourceforge.net/Tzfile/Europe/Berlin, /mozilla.org/20070129_1/Europe/Berlin. A last part alone says
// too little ("/x/Cuba"), unless it is UTC.
std::optional<Zone> zone_behind_prefix(std::string_view name) {
  for (auto slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1)) {
    const auto rest = name.substr(slash + 1);
    const bool enough = rest.find('/') != std::string_view::npos || ascii_iequals(rest, "UTC");
    if (!enough) return std::nullopt;
    if (auto zone = system_zone(rest)) return zone;
  }
  return std::nullopt;
}

std::optional<Zone> windows_zone(std::string_view name) {
  const auto iana = iana_name_of_windows_zone(name);
  return iana ? system_zone(*iana) : std::nullopt;
}

// What Windows shows: an offset in parentheses, then places.
struct Shown {
  Seconds offset;
  std::string_view places;
};

std::optional<Seconds> clock_offset(std::string_view text) {
  if (text.empty()) return Seconds{0};
  const int sign = text.front() == '-' ? -1 : 1;
  if (text.front() != '-' && text.front() != '+') return std::nullopt;
  text.remove_prefix(1);
  const auto separator = text.find_first_of(":.");
  auto hours = text.substr(0, separator);
  auto minutes = separator == std::string_view::npos ? std::string_view("0") : text.substr(separator + 1);
  if (separator == std::string_view::npos && text.size() == 4) {
    hours = text.substr(0, 2);
    minutes = text.substr(2);
  }
  const auto hour = parse_integer(hours);
  const auto minute = parse_integer(minutes);
  if (!hour || !minute || *hour < 0 || *hour > 14 || *minute < 0 || *minute > 59) return std::nullopt;
  return sign * (std::chrono::hours(*hour) + std::chrono::minutes(*minute));
}

std::optional<Shown> parse_shown(std::string_view name) {
  name = trim(name);
  const bool parenthesised = name.starts_with('(');
  if (parenthesised) name.remove_prefix(1);
  const auto start = ascii_lower(name.substr(0, 3));
  const bool named = start == "utc" || start == "gmt";
  if (named) name.remove_prefix(3);
  if (!named && (parenthesised || name.empty())) return std::nullopt;
  const auto close = parenthesised ? name.find(')') : name.size();
  if (close == std::string_view::npos) return std::nullopt;
  const auto offset = clock_offset(trim(name.substr(0, close)));
  if (!offset) return std::nullopt;
  return Shown{*offset, parenthesised ? trim(name.substr(close + 1)) : std::string_view{}};
}

// Those that Windows does not name by a city that IANA knows.
struct Region {
  std::string_view places, iana_name;
};
constexpr Region regions[] = {
    {"alaska", "America/Anchorage"},
    {"arizona", "America/Phoenix"},
    {"atlantic time (canada)", "America/Halifax"},
    {"brasilia", "America/Sao_Paulo"},
    {"central america", "America/Guatemala"},
    {"central time (us & canada)", "America/Chicago"},
    {"coordinated universal time", "UTC"},
    {"eastern time (us & canada)", "America/New_York"},
    {"hawaii", "Pacific/Honolulu"},
    {"indiana (east)", "America/Indiana/Indianapolis"},
    {"mountain time (us & canada)", "America/Denver"},
    {"newfoundland", "America/St_Johns"},
    {"pacific time (us & canada)", "America/Los_Angeles"},
    {"saskatchewan", "America/Regina"},
    {"west central africa", "Africa/Lagos"},
};

bool ever_has(const Zone& zone, Seconds offset) {
  using namespace std::chrono;
  return zone.offset_at(sys_days(2024y / January / 15)) == offset ||
         zone.offset_at(sys_days(2024y / July / 15)) == offset;
}

std::optional<Zone> zone_of_city(std::string_view city, Seconds offset) {
  city = trim(city.substr(0, city.find('(')));
  if (city.starts_with("City of ")) city.remove_prefix(8);
  if (city.empty()) return std::nullopt;
  std::string name(city);
  std::replace(name.begin(), name.end(), ' ', '_');
  for (const std::string_view area :
       {"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/"}) {
    auto zone = system_zone(std::string(area) + name);
    if (zone && ever_has(*zone, offset)) return zone;
  }
  return std::nullopt;
}

std::optional<Zone> shown_zone(std::string_view name) {
  const auto shown = parse_shown(name);
  if (!shown || shown->places.empty()) return std::nullopt;
  const auto places = ascii_lower(shown->places);
  for (const auto& region : regions) {
    if (places == region.places) return system_zone(region.iana_name);
  }
  for (const auto city : split(shown->places, ',')) {
    if (auto zone = zone_of_city(city, shown->offset)) return zone;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Zone> zone_of_name(std::string_view tzid) {
  if (tzid.empty() || tzid.size() > longest_zone_name || tzid.find("..") != std::string_view::npos) return std::nullopt;
  if (ascii_iequals(tzid, "Z")) return Zone::utc();
  if (auto zone = system_zone(tzid)) return zone;
  if (auto zone = zone_behind_prefix(tzid)) return zone;
  if (auto zone = windows_zone(tzid)) return zone;
  return shown_zone(tzid);
}

std::optional<Zone> zone_of_offset_name(std::string_view tzid) {
  if (tzid.size() > longest_zone_name) return std::nullopt;
  const auto shown = parse_shown(tzid);
  if (!shown) return std::nullopt;
  return Zone::fixed(std::string(tzid), shown->offset);
}

}  // namespace attune::ical

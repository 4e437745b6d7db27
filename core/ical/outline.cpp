#include "core/ical/outline.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace attune::ical {

const ZoneText* Outline::zone(std::string_view name, std::uint32_t calendar) const {
  const auto own = std::equal_range(zone_uses.begin(), zone_uses.end(), ZoneUse{calendar, 0},
                                    [](const ZoneUse& a, const ZoneUse& b) { return a.calendar < b.calendar; });
  for (auto use = own.first; use != own.second; ++use) {
    if (ascii_iequals(zones[use->zone].name, name)) return &zones[use->zone];
  }
  const auto any =
      std::find_if(zones.begin(), zones.end(), [&](const ZoneText& zone) { return ascii_iequals(zone.name, name); });
  return any == zones.end() ? nullptr : &*any;
}

}  // namespace attune::ical

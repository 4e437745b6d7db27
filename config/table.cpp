#include "config/table.hpp"

#include <algorithm>

#include "config/table_parts.hpp"

namespace attune::config {
namespace {

std::vector<Setting> whole_table() {
  std::vector<Setting> rows;
  for (const auto& part : {people_and_time(), work(), meetings(), overload(), findings(), nudges(), service(), words(),
                           rituals(), sources()}) {
    rows.insert(rows.end(), part.begin(), part.end());
  }
  return rows;
}

}  // namespace

std::string Setting::name() const {
  return std::string(section) + "." + std::string(key);
}

std::string Setting::origin_name() const {
  const bool twice = section == "findings.meeting_overload" && find_setting("overload", key) != nullptr;
  return twice ? "overload." + std::string(key) : name();
}

std::span<const Setting> settings_table() {
  static const auto rows = whole_table();
  return rows;
}

const Setting* find_setting(std::string_view section, std::string_view key) {
  const auto rows = settings_table();
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Setting& s) { return s.section == section && s.key == key; });
  return found == rows.end() ? nullptr : &*found;
}

bool is_list(std::string_view section) {
  return section == "source" || section == "ritual";
}

std::span<const Section> sections() {
  static constexpr std::array all{
      Section{"identity", "Who you are, and who is nobody."},
      Section{"time", "Where you are."},
      Section{"week", ""},
      Section{"work", ""},
      Section{"work.hours", "When you work. Once this section stands here, a day left out is not worked."},
      Section{"meeting", "What counts as a meeting."},
      Section{"chain", ""},
      Section{"focus", ""},
      Section{"overload", "From when on it is too much."},
      Section{"findings.meeting_overload",
              "What is looked for. The thresholds of [overload] may stand here too, and then win over those there."},
      Section{"findings.no_focus_time", ""},
      Section{"findings.thin_focus", ""},
      Section{"findings.missing_one_on_one", ""},
      Section{"findings.rhythm_moved", ""},
      Section{"findings.losing_touch", ""},
      Section{"findings.fewer_people", ""},
      Section{"findings.ritual_quiet", ""},
      Section{"findings.after_hours", ""},
      Section{"findings.double_booked", ""},
      Section{"findings.milestone", ""},
      Section{"findings.good_news", ""},
      Section{"nudge", "How often something is said."},
      Section{"notify", ""},
      Section{"privacy", ""},
      Section{"reading", ""},
      Section{"words", "Words in titles, matched while reading and never kept."},
      Section{"ritual", "What you like to happen from time to time, up to sixteen: one such section each."},
      Section{"source", "Your calendars: one such section each."},
  };
  return all;
}

}  // namespace attune::config

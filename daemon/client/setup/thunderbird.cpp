// Thunderbird keeps calendars in a database of its own; those that are .ics files stand in its preferences.
#include <map>

#include "core/base/text.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view program = "Thunderbird";

struct Calendar {
  std::string uri, type, name;
};

// Backslashes before quotes and themselves; \uXXXX is left as it stands.
std::string script_text(std::string_view quoted) {
  std::string text;
  for (std::size_t at = 0; at < quoted.size(); ++at) {
    if (quoted[at] == '\\' && at + 1 < quoted.size() && quoted[at + 1] != 'u') ++at;
    text += quoted[at];
  }
  return text;
}

// user_pref("calendar.registry.ID.uri", "file:///home/you/work.ics");
void take_line(std::string_view line, std::map<std::string, Calendar>& calendars) {
  constexpr std::string_view beginning = "user_pref(\"calendar.registry.";
  if (!line.starts_with(beginning)) return;
  line.remove_prefix(beginning.size());
  const auto key_end = line.find('"');
  const auto value_start = line.find('"', key_end == std::string_view::npos ? key_end : key_end + 1);
  const auto value_end = line.rfind('"');
  if (value_start == std::string_view::npos || value_end <= value_start) return;
  const auto key = line.substr(0, key_end);
  const auto dot = key.rfind('.');
  if (dot == std::string_view::npos) return;
  auto value = script_text(line.substr(value_start + 1, value_end - value_start - 1));
  auto& calendar = calendars[std::string(key.substr(0, dot))];
  const auto what = key.substr(dot + 1);
  if (what == "uri")
    calendar.uri = std::move(value);
  else if (what == "type")
    calendar.type = std::move(value);
  else if (what == "name")
    calendar.name = std::move(value);
}

std::vector<fs::path> profiles_below(const fs::path& folder) {
  std::vector<fs::path> profiles;
  const auto text = text_of(folder / "profiles.ini");
  for_each_entry(text, [&](const Entry& entry) {
    if (!entry.section.starts_with("Profile") || entry.key != "Path") return;
    profiles.push_back(folder / std::string(entry.value));  // an absolute path stands for itself
  });
  return profiles;
}

// How many calendars there are that this version can not read.
std::int64_t add_calendars_of(const fs::path& profile, const Places& places, Discovery& found) {
  std::map<std::string, Calendar> calendars;
  const auto text = text_of(profile / "prefs.js");
  for (const auto line : split(text, '\n')) take_line(trim(line), calendars);
  std::int64_t others = 0;
  for (const auto& [id, calendar] : calendars) {
    if (calendar.uri.starts_with("file://")) {
      add_file(found, program, meant_path(calendar.uri, places), calendar.name);
    } else if (!calendar.type.empty()) {
      ++others;
    }
  }
  return others;
}

}  // namespace

void find_thunderbird(const Places& places, Discovery& found) {
  std::int64_t others = 0;
  for (const auto* const folder : {".thunderbird", ".mozilla-thunderbird", "snap/thunderbird/common/.thunderbird",
                                   ".var/app/org.mozilla.Thunderbird/.thunderbird"}) {
    for (const auto& profile : profiles_below(places.home / folder)) others += add_calendars_of(profile, places, found);
  }
  if (others == 0) return;
  found.remarks.push_back("Thunderbird: " + counted(others, "calendar", "calendars") +
                          " found in its own database. This version can not read them there; in Thunderbird, Events "
                          "and Tasks > Export makes an .ics file that it can.");
}

}  // namespace attune::client::setup

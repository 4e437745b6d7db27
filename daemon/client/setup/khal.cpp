// khal shows folders of .ics files; its settings name each, or a pattern that finds them.
#include <map>

#include "core/base/text.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/globbed.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

constexpr std::string_view program = "khal";

struct Calendar {
  std::string path, type;
};

std::map<std::string, Calendar> calendars_in(const std::string& text) {
  std::map<std::string, Calendar> calendars;
  for_each_entry(text, [&](const Entry& entry) {
    if (entry.section != "calendars" || entry.inner.empty()) return;
    auto& calendar = calendars[std::string(entry.inner)];
    if (entry.key == "path") calendar.path = entry.value;
    if (entry.key == "type") calendar.type = entry.value;
  });
  return calendars;
}

// Values without quotes may have a comment behind them.
std::string_view without_comment(std::string_view value) {
  return trim(value.substr(0, value.find(" #")));
}

}  // namespace

void find_khal(const Places& places, Discovery& found) {
  auto text = text_of(places.config / "khal/config");
  if (text.empty()) text = text_of(places.config / "khal/khal.conf");
  for (const auto& [name, calendar] : calendars_in(text)) {
    const auto path = meant_path(without_comment(calendar.path), places);
    if (path.empty() || calendar.type.starts_with("birthdays")) continue;  // made of contacts
    if (!calendar.type.starts_with("discover")) {
      add_folder(found, program, path, name);
      continue;
    }
    for (const auto& folder : globbed(path)) add_folder(found, program, folder, "");
  }
}

}  // namespace attune::client::setup

// Calendars that belong to no program: folders in their usual places, exported files, and what calcurse keeps.
#include <set>

#include "core/calendar/file_name.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_exports = 50;

// The home, and Documents, Downloads and Desktop as this person's language calls them.
std::set<fs::path> folders_of_exports(const Places& places) {
  std::set<fs::path> folders{places.home, places.home / "Documents", places.home / "Downloads",
                             places.home / "Desktop"};
  const auto text = text_of(places.config / "user-dirs.dirs");
  for_each_entry(text, [&](const Entry& entry) {
    const bool wanted =
        entry.key == "XDG_DOCUMENTS_DIR" || entry.key == "XDG_DOWNLOAD_DIR" || entry.key == "XDG_DESKTOP_DIR";
    const auto path = wanted ? meant_path(entry.value, places) : fs::path{};
    if (!path.empty()) folders.insert((path / "").lexically_normal().parent_path());
  });
  return folders;
}

}  // namespace

void find_folders(const Places& places, Discovery& found) {
  for (const auto& folder : {places.home / ".calendars", places.home / "calendars", places.data / "calendars"}) {
    add_folder(found, "Folder", folder, "");
    for (const auto& name : names_in(folder)) {
      if (!name.starts_with('.')) add_folder(found, "Folder", folder / name, "");
    }
  }
}

void find_exports(const Places& places, Discovery& found) {
  std::size_t files = 0;
  for (const auto& folder : folders_of_exports(places)) {
    for (const auto& name : names_in(folder)) {
      if (!names_a_calendar(name) || files >= most_exports) continue;
      const auto before = found.calendars.size();
      add_file(found, "File", folder / name, "");
      if (found.calendars.size() == before) continue;
      found.calendars.back().exported = true;
      ++files;
    }
  }
}

void find_calcurse(const Places& places, Discovery& found) {
  const bool there =
      !text_of(places.data / "calcurse/apts").empty() || !text_of(places.home / ".calcurse/apts").empty();
  if (!there) return;
  found.remarks.emplace_back(
      "calcurse: a calendar in its own format found. `calcurse --export=ical > ~/calcurse.ics` makes a copy that this "
      "version can read.");
}

}  // namespace attune::client::setup

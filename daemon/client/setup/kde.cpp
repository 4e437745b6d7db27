// KOrganizer and other programs of KDE: Akonadi's resources say where their calendars lie.
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view program = "KDE";

struct Resource {
  std::string path;
  std::string name;
};

// "Path=...", or "Path[$e]=$HOME/..." where variables count.
Resource resource_in(const std::string& text) {
  Resource resource;
  for_each_entry(text, [&](const Entry& entry) {
    if (entry.section != "General") return;
    if (entry.key == "Path" || entry.key == "Path[$e]") resource.path = entry.value;
    if (entry.key == "DisplayName") resource.name = entry.value;
  });
  return resource;
}

void add_resource(const fs::path& settings, bool folder, const Places& places, Discovery& found) {
  const auto resource = resource_in(text_of(settings));
  const auto path = meant_path(resource.path, places);
  if (path.empty()) return;
  if (folder) {
    add_folder(found, program, path, resource.name);
  } else {
    add_file(found, program, path, resource.name);
  }
}

}  // namespace

void find_kde(const Places& places, Discovery& found) {
  for (const auto& name : names_in(places.config)) {
    if (!name.ends_with("rc")) continue;
    if (name.starts_with("akonadi_ical_resource_")) add_resource(places.config / name, false, places, found);
    if (name.starts_with("akonadi_icaldir_resource_")) add_resource(places.config / name, true, places, found);
  }
  for (const auto* const usual : {"korganizer/std.ics", "apps/korganizer/std.ics"}) {
    add_file(found, program, places.data / usual, "KOrganizer");
  }
  for (const auto* const old : {".kde/share/apps/korganizer/std.ics", ".kde4/share/apps/korganizer/std.ics"}) {
    add_file(found, program, places.home / old, "KOrganizer");
  }
  for (const auto& name : names_in(places.data)) {
    if (name.starts_with("akonadi_icaldir_resource_")) add_folder(found, program, places.data / name, "KOrganizer");
  }
}

}  // namespace attune::client::setup

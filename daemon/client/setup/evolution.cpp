// Evolution keeps local calendars as .ics files, and those of online accounts in a cache.
#include "core/base/text.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

// What Evolution's registry says of a calendar.
class Registry {
 public:
  explicit Registry(const Places& places) : folder_(places.config / "evolution/sources") {}

  std::string name_of(const std::string& calendar) const {
    // The calendar that is always there is called otherwise in the registry.
    const auto file = calendar == "system" ? "system-calendar.source" : calendar + ".source";
    return value_in(text_of(folder_ / file), "Data Source", "DisplayName");
  }

  // Calendars of this computer that lie where somebody wanted them.
  void add_custom_files(const Places& places, Discovery& found) const {
    for (const auto& name : names_in(folder_)) {
      if (!name.ends_with(".source")) continue;
      const auto text = text_of(folder_ / name);
      const auto file = value_in(text, "Local Backend", "CustomFile");
      if (file.empty() || value_in(text, "Calendar", "BackendName") != "local") continue;
      add_file(found, "Evolution", meant_path(file, places), value_in(text, "Data Source", "DisplayName"));
    }
  }

 private:
  fs::path folder_;
};

}  // namespace

void find_evolution(const Places& places, Discovery& found) {
  const Registry registry(places);
  const auto local = places.data / "evolution/calendar";
  for (const auto& calendar : names_in(local)) {
    if (calendar == "trash") continue;
    const auto name = registry.name_of(calendar);
    add_file(found, "Evolution", local / calendar / "calendar.ics",
             name.empty() && calendar == "system" ? "personal" : name);
  }
  registry.add_custom_files(places, found);
  const auto online = places.cache / "evolution/calendar";
  std::int64_t caches = 0;
  for (const auto& calendar : names_in(online)) caches += is_plain_file(online / calendar / "cache.db") ? 1 : 0;
  if (caches == 0) return;
  found.remarks.push_back(
      "Evolution: " + counted(caches, "calendar of an online account", "calendars of online accounts") +
      " found. This version can not read them yet; Evolution's \"Save as iCalendar\" makes a copy "
      "that it can.");
}

}  // namespace attune::client::setup

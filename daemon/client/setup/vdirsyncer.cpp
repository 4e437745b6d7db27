// vdirsyncer fetches calendars into folders of .ics files, or into single files.
#include <map>

#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/globbed.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view program = "vdirsyncer";

struct Storage {
  std::string type, path, extension;
};

std::map<std::string, Storage> storages_in(const std::string& text) {
  std::map<std::string, Storage> storages;
  for_each_entry(text, [&](const Entry& entry) {
    constexpr std::string_view heading = "storage ";
    if (!entry.section.starts_with(heading)) return;
    auto& storage = storages[std::string(entry.section.substr(heading.size()))];
    if (entry.key == "type") storage.type = entry.value;
    if (entry.key == "path") storage.path = entry.value;
    if (entry.key == "fileext") storage.extension = entry.value;
  });
  return storages;
}

// A storage is a folder itself, or holds one for each of its collections.
void add_storage(const std::string& name, const Storage& storage, const Places& places, Discovery& found) {
  const auto path = meant_path(storage.path, places);
  if (path.empty()) return;
  if (storage.type == "singlefile") {
    // "%s" stands for the collection.
    const auto at = path.native().find("%s");
    if (at == std::string::npos) return add_file(found, program, path, name);
    auto pattern = path.native();
    for (const auto& file : globbed(pattern.replace(at, 2, "*"))) add_file(found, program, file, "");
  }
  if (storage.type != "filesystem" || storage.extension == ".vcf") return;
  add_folder(found, program, path, name);
  for (const auto& collection : names_in(path)) {
    if (!collection.starts_with('.')) add_folder(found, program, path / collection, "");
  }
}

}  // namespace

void find_vdirsyncer(const Places& places, Discovery& found) {
  std::vector<fs::path> files{places.config / "vdirsyncer/config", places.home / ".vdirsyncer/config"};
  const auto chosen = places.environment("VDIRSYNCER_CONFIG");
  if (chosen && !chosen->empty()) files.insert(files.begin(), meant_path(*chosen, places));
  for (const auto& file : files) {
    const auto text = text_of(file);
    if (text.empty()) continue;
    for (const auto& [name, storage] : storages_in(text)) add_storage(name, storage, places, found);
    return;  // vdirsyncer, too, reads the first that is there
  }
}

}  // namespace attune::client::setup

#include "config/layers.hpp"

#include <map>
#include <string>
#include <system_error>

namespace attune::config {
namespace {

namespace fs = std::filesystem;

using DropIns = std::map<std::string, File>;  // by name, which is their order

fs::path main_file(const fs::path& folder) {
  return folder / "config.toml";
}

// Those of this folder on top of those before it: the same name, another file.
void add_drop_ins(const fs::path& folder, DropIns& all) {
  const auto below = folder / "config.d";
  std::error_code fault;
  if (fs::status(below, fault).type() == fs::file_type::not_found) return;
  auto entry = fs::directory_iterator(below, fault);
  for (; !fault && entry != fs::directory_iterator(); entry.increment(fault)) {
    const auto name = entry->path().filename();
    if (is_drop_in(name)) all[name.string()] = File{entry->path(), true};
  }
  if (fault) all[below.string()] = File{below, true, "can not be read: its files can not be listed"};
}

void append(const DropIns& drop_ins, std::vector<File>& files) {
  for (const auto& [name, file] : drop_ins) files.push_back(file);
}

}  // namespace

bool is_drop_in(const fs::path& name) {
  const auto text = name.string();
  return name.extension() == ".toml" && text.find_first_of(".#~") != 0;
}

std::vector<File> machine_files(const Folders& folders) {
  DropIns distribution;
  DropIns machine;
  add_drop_ins(folders.distribution, distribution);
  add_drop_ins(folders.machine, machine);
  for (const auto& [name, file] : machine) distribution.erase(name);
  std::vector<File> files{{main_file(folders.distribution)}};
  append(distribution, files);
  files.push_back({main_file(folders.machine)});
  append(machine, files);
  return files;
}

std::vector<File> owner_files(const Folders& folders) {
  DropIns drop_ins;
  add_drop_ins(folders.owner, drop_ins);
  std::vector<File> files{{main_file(folders.owner)}};
  append(drop_ins, files);
  return files;
}

Written read_layers(const Folders& folders, const std::optional<fs::path>& only, const fs::path& home) {
  auto machine = load(machine_files(folders), home);
  auto settings_of_machine = machine.settings;
  if (only) return {load(std::vector<File>{{*only, true}}, home), std::move(settings_of_machine)};
  return {load_onto(std::move(machine), owner_files(folders), home), std::move(settings_of_machine)};
}

}  // namespace attune::config

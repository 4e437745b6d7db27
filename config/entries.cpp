#include "config/entries.hpp"

#include <algorithm>
#include <string>

#include "config/table.hpp"
#include "config/unknown.hpp"

namespace attune::config {

std::vector<const toml::table*> entries_of(const toml::table& root, std::string_view section, Report& report) {
  const auto* const node = root.get(section);
  if (node == nullptr) return {};
  const auto* const list = node->as_array();
  const bool tables =
      list != nullptr && std::all_of(list->begin(), list->end(), [](const auto& entry) { return entry.is_table(); });
  if (!tables) {
    const std::string name(section);
    report.add(Severity::error, node->source().begin, name,
               "expected [[" + name + "]] in double brackets, one a " + name);
    return {};
  }
  std::vector<const toml::table*> entries;
  for (const auto& entry : *list) entries.push_back(entry.as_table());
  return entries;
}

void assign_entry(std::string_view section, const toml::table& table, const Place& place, Report& report,
                  Settings& settings) {
  for (const auto& setting : settings_table()) {
    if (setting.section != section) continue;
    if (!setting.standard.empty()) {
      const auto document = toml::parse("value = " + std::string(setting.standard));
      assign(setting.type, *document.get("value"), {}, settings);
    }
    const auto* const value = table.get(setting.key);
    if (value == nullptr) continue;
    if (const auto misfit = assign(setting.type, *value, place, settings)) {
      report.add(Severity::error, misfit->at, setting.name(), misfit->message);
    }
  }
  find_unknown_in(section, table, report);
}

}  // namespace attune::config

#include "config/unknown.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "config/table.hpp"
#include "core/base/nearest.hpp"

namespace attune::config {
namespace {

constexpr std::size_t longest_guessed = 64;

bool is_section(std::string_view name) {
  const auto below = std::string(name) + ".";
  const auto all = sections();
  return std::any_of(all.begin(), all.end(),
                     [&](const Section& s) { return s.name == name || s.name.starts_with(below); });
}

// What may stand directly under a section: its keys and the sections below it.
std::set<std::string> names_under(std::string_view prefix) {
  std::set<std::string> names;
  for (const auto& setting : settings_table()) {
    if (setting.section == prefix) names.emplace(setting.key);
  }
  const auto start = prefix.empty() ? std::string{} : std::string(prefix) + ".";
  for (const auto& section : sections()) {
    if (!section.name.starts_with(start)) continue;
    const auto rest = section.name.substr(start.size());
    names.emplace(rest.substr(0, rest.find('.')));
  }
  return names;
}

// A key that stands in the wrong section, when only one section has it.
std::optional<std::string> elsewhere(std::string_view key) {
  std::optional<std::string> found;
  for (const auto& setting : settings_table()) {
    if (setting.key != key || setting.section.starts_with("findings.")) continue;
    if (found) return std::nullopt;
    found = setting.name();
  }
  return found;
}

void report_unknown(std::string_view prefix, const toml::key& key, Report& report) {
  std::optional<std::string> meant;
  if (key.str().size() <= longest_guessed) {
    meant = closest(key.str(), names_under(prefix));
    if (!meant) meant = elsewhere(key.str());
  }
  auto message = std::string("there is no such key");
  if (meant) message += "; did you mean " + *meant + "?";
  report.add(Severity::unknown_key, key.source().begin, shown_key(prefix, key.str()), std::move(message));
}

void walk(const toml::table& table, const std::string& prefix, Report& report) {
  for (const auto& [key, node] : table) {
    const auto name = prefix.empty() ? std::string(key.str()) : prefix + "." + std::string(key.str());
    if (is_list(name) || find_setting(prefix, key.str()) != nullptr) continue;
    const bool known = key.str().find('.') == std::string_view::npos && is_section(name);
    if (!known) {
      report_unknown(prefix, key, report);
    } else if (const auto* const below = node.as_table()) {
      walk(*below, name, report);
    } else {
      report.add(Severity::error, key.source().begin, name, "expected a section: [" + name + "]");
    }
  }
}

}  // namespace

void find_unknown(const toml::table& root, Report& report) {
  walk(root, "", report);
}

void find_unknown_in(std::string_view section, const toml::table& entry, Report& report) {
  for (const auto& [key, node] : entry) {
    if (find_setting(section, key.str()) == nullptr) report_unknown(section, key, report);
  }
}

}  // namespace attune::config

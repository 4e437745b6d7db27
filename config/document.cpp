#include "config/document.hpp"

#include <algorithm>
#include <tuple>

#include "config/assign.hpp"
#include "config/contradictions.hpp"
#include "config/rituals.hpp"
#include "config/sources.hpp"
#include "config/syntax.hpp"
#include "config/unknown.hpp"
#include "core/base/text.hpp"

namespace attune::config {
namespace {

constexpr std::string_view unavailable_text = "is not available in this version";

const toml::table* section_of(const toml::table& root, std::string_view section) {
  const auto* table = &root;
  for (const auto part : split(section, '.')) {
    const auto* const node = table->get(part);
    table = node == nullptr ? nullptr : node->as_table();
    if (table == nullptr) return nullptr;
  }
  return table;
}

Origin origin_of(const toml::node& value, const Report& report) {
  Origin origin{report.file(), position_of(value)};
  if (const auto* const list = value.as_array()) {
    for (const auto& entry : *list) origin.entries.push_back(position_of(entry));
  }
  return origin;
}

// A section of hours speaks of every day, also of those it leaves out.
void clear_hours(const toml::table& section, const Report& report, Loaded& loaded) {
  loaded.settings.hours.days = {};
  loaded.settings.hours_given = true;
  for (const auto& setting : settings_table()) {
    if (setting.section == "work.hours") loaded.origins.settings[setting.name()] = origin_of(section, report);
  }
}

void assign_sections(const toml::table& root, const Place& place, Report& report, Loaded& loaded) {
  if (const auto* const hours = section_of(root, "work.hours")) clear_hours(*hours, report, loaded);
  for (const auto& setting : settings_table()) {
    const auto* const section = is_list(setting.section) ? nullptr : section_of(root, setting.section);
    const auto* const value = section == nullptr ? nullptr : section->get(setting.key);
    if (value == nullptr) continue;
    if (const auto misfit = assign(setting.type, *value, place, loaded.settings)) {
      report.add(Severity::error, misfit->at, setting.name(), misfit->message);
      continue;
    }
    loaded.origins.settings[setting.origin_name()] = origin_of(*value, report);
    if (setting.since.empty()) {
      report.add(Severity::unavailable, value->source().begin, setting.name(), std::string(unavailable_text));
    }
  }
}

}  // namespace

Settings standard_settings() {
  Settings settings;
  for (const auto& setting : settings_table()) {
    if (setting.standard.empty() || is_list(setting.section)) continue;
    const auto document = toml::parse("value = " + std::string(setting.standard));
    if (assign(setting.type, *document.get("value"), {}, settings)) {
      throw std::logic_error("the default of " + setting.name() + " does not fit");
    }
  }
  return settings;
}

void apply(const Document& document, const std::filesystem::path& home, Loaded& loaded) {
  Report report(document.path.string());
  try {
    const auto root = toml::parse(document.text);
    const auto place = Place{std::filesystem::absolute(document.path).parent_path(), home};
    find_unknown(root, report);
    const auto before = loaded;
    assign_sections(root, place, report, loaded);
    refuse_contradictions(root, before, loaded, report);
    assign_rituals(root, place, report, loaded);
    assign_sources(root, place, report, loaded);
  } catch (const toml::parse_error& fault) {
    report.add(Severity::error, fault.source().begin, "", syntax_message(fault.description()));
  }
  auto found = std::move(report).sorted();
  std::move(found.begin(), found.end(), std::back_inserter(loaded.diagnostics));
}

}  // namespace attune::config

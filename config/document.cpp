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

void assign_sections(const toml::table& root, const Place& place, Report& report, Settings& settings) {
  if (section_of(root, "work.hours") != nullptr) {
    settings.hours.days = {};
    settings.hours_given = true;
  }
  for (const auto& setting : settings_table()) {
    const auto* const section = is_list(setting.section) ? nullptr : section_of(root, setting.section);
    const auto* const value = section == nullptr ? nullptr : section->get(setting.key);
    if (value == nullptr) continue;
    if (const auto misfit = assign(setting.type, *value, place, settings)) {
      report.add(Severity::error, misfit->at, setting.name(), misfit->message);
    } else if (setting.since.empty()) {
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
    const auto before = loaded.settings;
    assign_sections(root, place, report, loaded.settings);
    refuse_contradictions(root, before, loaded.settings, report);
    assign_rituals(root, place, report, loaded.settings);
    assign_sources(root, place, report, loaded.settings);
  } catch (const toml::parse_error& fault) {
    report.add(Severity::error, fault.source().begin, "", syntax_message(fault.description()));
  }
  auto found = std::move(report).sorted();
  std::move(found.begin(), found.end(), std::back_inserter(loaded.diagnostics));
}

}  // namespace attune::config

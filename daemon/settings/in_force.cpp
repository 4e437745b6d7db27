#include "daemon/settings/in_force.hpp"

#include <algorithm>

#include "config/table.hpp"

namespace attune::settings {

std::vector<render::SettingInForce> in_force(const analysis::Definition& definition, const config::Settings& settings) {
  std::vector<render::SettingInForce> list;
  for (const auto& setting : config::settings_table()) {
    const bool matters = std::ranges::any_of(definition.settings, [&](std::string_view wanted) {
      return wanted == setting.section || wanted == setting.name();
    });
    if (!matters) continue;
    auto value = config::present_value(setting, settings);
    if (value.empty()) value = setting.sample;
    list.push_back({std::string(setting.section), std::string(setting.key), std::move(value), std::string(setting.doc),
                    setting.section != "identity"});
  }
  std::ranges::stable_partition(list,
                                [](const render::SettingInForce& one) { return one.section.starts_with("findings"); });
  return list;
}

}  // namespace attune::settings

// The settings that matter for a figure or a finding, with the values in force.
#pragma once

#include <vector>

#include "config/settings.hpp"
#include "core/analysis/definition.hpp"
#include "core/render/explain.hpp"

namespace attune::settings {

// Those of a kind of finding first, then in the order of the table of settings.
std::vector<render::SettingInForce> in_force(const analysis::Definition& definition, const config::Settings& settings);

}  // namespace attune::settings

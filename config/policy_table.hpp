// The rules a policy may hold: what reads them, what they are for, and how they read as a line. Internal to this
// library.
#pragma once

#include <toml++/toml.h>

#include <span>
#include <string_view>

#include "config/assign.hpp"
#include "config/policy.hpp"

namespace attune::config {

struct PolicyRule {
  std::string_view section;
  std::string_view key;
  std::string_view doc;
  std::string_view expected;  // in words
  std::string_view sample;    // as TOML
  std::optional<Misfit> (*read)(const toml::node& value, const std::filesystem::path& home, Policy& policy);
  std::string (*line)(const Policy& policy);  // empty: this policy does not say it

  std::string name() const { return std::string(section) + "." + std::string(key); }
};

std::span<const PolicyRule> policy_rules();

}  // namespace attune::config

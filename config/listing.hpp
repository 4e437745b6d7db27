// Every setting in force, one by one: for `attune config`, and to tell whether two configurations are the same.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/origin.hpp"
#include "config/policy.hpp"
#include "config/settings.hpp"

namespace attune::config {

// What one value is and where it came from.
struct Listed {
  std::string section = {};  // "nudge"; of a list its name: "source"
  std::string key = {};
  std::string name = {};           // "nudge.per_week"; in an entry of a list "work"
  std::string value = {};          // as TOML, which is JSON here; empty: none that is shown
  std::string instead = {};        // what is told in its place: "2 entries", "not set"
  const Origin* origin = nullptr;  // nothing: the default
  bool locked = false;             // by the policy
};

// In the order of the table; thresholds that may stand in two sections once. Of addresses, user names and commands for
// passwords it tells that they are there, and of web addresses no user information. Points into `origins`.
std::vector<Listed> list_settings(const Settings& settings, const Origins& origins, const Policy& policy);

// "default", FILE:LINE, or "policy, FILE:LINE".
std::string origin_text(const Listed& one, const Policy& policy);
bool is_from_policy(const Listed& one, const Policy& policy);

// As a file that says all of it. What the policy lowered or locked is marked; with `origins` every value has its own.
std::string listing_as_toml(const std::vector<Listed>& settings, const Policy& policy, bool origins);

// Names of what differs: settings and sources.
std::vector<std::string> differences(const std::map<std::string, std::string>& one,
                                     const std::map<std::string, std::string>& other);
// For that: each with its value.
std::map<std::string, std::string> values_by_name(const std::vector<Listed>& settings);

}  // namespace attune::config

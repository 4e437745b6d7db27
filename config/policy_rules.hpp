// The rules that a policy may hold, in words: for the manual page.
#pragma once

#include <string_view>
#include <vector>

namespace attune::config {

struct PolicyRuleText {
  std::string_view section, key;
  std::string_view doc;
  std::string_view expected;  // what may stand there
  std::string_view sample;    // as TOML
};

// In the order in which they are shown, those of a section together.
std::vector<PolicyRuleText> policy_rule_texts();

}  // namespace attune::config

#include "config/policy.hpp"

#include <algorithm>
#include <set>

#include "config/policy_rules.hpp"
#include "config/policy_table.hpp"
#include "config/syntax.hpp"
#include "core/base/nearest.hpp"

namespace attune::config {
namespace {

constexpr int fewest_weeks = 4;

const PolicyRule* find_rule(std::string_view section, std::string_view key) {
  const auto rules = policy_rules();
  const auto found =
      std::ranges::find_if(rules, [&](const PolicyRule& rule) { return rule.section == section && rule.key == key; });
  return found == rules.end() ? nullptr : &*found;
}

// What may stand under a section; under none: the sections.
std::set<std::string_view> names_under(std::string_view section) {
  std::set<std::string_view> names;
  for (const auto& rule : policy_rules()) {
    if (section.empty()) names.insert(rule.section);
    if (rule.section == section) names.insert(rule.key);
  }
  return names;
}

class PolicyReader {
 public:
  PolicyReader(const Document& document, const std::filesystem::path& home, Policy& policy)
      : file_(document.path.string()), home_(home), policy_(policy) {}

  // The first fault, if there is one.
  std::optional<Diagnostic> read(const toml::table& root) {
    for (const auto& [name, node] : root) {
      const auto* const section = node.as_table();
      if (names_under("").contains(name.str()) && section == nullptr) {
        return fault(name.source().begin, std::string(name.str()),
                     "expected a section: [" + std::string(name.str()) + "]");
      }
      if (section == nullptr || !names_under("").contains(name.str())) return unknown("", name);
      if (auto found = read_section(name.str(), *section)) return found;
    }
    return std::nullopt;
  }

  Diagnostic fault(const toml::source_position& at, std::string key, std::string message) const {
    return {Severity::error, file_, at.line, at.column, std::move(key), std::move(message)};
  }

 private:
  std::optional<Diagnostic> read_section(std::string_view section, const toml::table& table) {
    for (const auto& [key, value] : table) {
      const auto* const rule = find_rule(section, key.str());
      if (rule == nullptr) return unknown(section, key);
      if (const auto misfit = rule->read(value, home_, policy_))
        return fault(misfit->at, rule->name(), misfit->message);
      policy_.origins[rule->name()] = {value.source().begin.line, value.source().begin.column};
    }
    return std::nullopt;
  }

  Diagnostic unknown(std::string_view section, const toml::key& key) const {
    std::string message = "a policy has no such rule";
    const auto names = names_under(section);
    if (const auto meant = key.str().size() <= 64 ? closest(key.str(), names) : std::nullopt) {
      message += "; did you mean " + *meant + "?";
    }
    return fault(key.source().begin, shown_key(section, key.str()), std::move(message));
  }

  std::string file_;
  const std::filesystem::path& home_;
  Policy& policy_;
};

}  // namespace

bool Policy::locks(std::string_view setting) const {
  return std::ranges::find(locked, setting) != locked.end();
}

Policy strictest(Diagnostic fault) {
  Policy policy;
  policy.file = fault.file;
  policy.names = NamesLevel::none;
  policy.retention_weeks = fewest_weeks;
  policy.off.fill(true);
  policy.kinds.emplace();
  policy.paths.emplace();
  policy.urls.emplace();
  policy.notifiers.emplace();
  policy.nudges_off = true;
  policy.sandbox_required = true;
  fault.message += "; until the policy is sound, the strictest is in force: nothing is read, told or named";
  policy.fault = std::move(fault);
  return policy;
}

Policy parse_policy(const Document& document, const std::filesystem::path& home) {
  Policy policy;
  policy.file = document.path.string();
  PolicyReader reader(document, home, policy);
  try {
    if (auto fault = reader.read(toml::parse(document.text))) return strictest(std::move(*fault));
  } catch (const toml::parse_error& broken) {
    return strictest(reader.fault(broken.source().begin, "", syntax_message(broken.description())));
  }
  return policy;
}

std::vector<std::string> restrictions(const Policy& policy) {
  std::vector<std::string> lines;
  if (policy.fault) lines.push_back(to_text(*policy.fault));
  for (const auto& rule : policy_rules()) {
    if (auto line = rule.line(policy); !line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<PolicyRuleText> policy_rule_texts() {
  std::vector<PolicyRuleText> texts;
  for (const auto& rule : policy_rules()) {
    texts.push_back({rule.section, rule.key, rule.doc, rule.expected, rule.sample});
  }
  return texts;
}

std::string policy_example() {
  std::string text =
      "# A policy for Attune on this machine. Copy it to /etc/attune/policy.toml, owned by root and writable by "
      "nobody\n"
      "# else, and take the # off the rules you want. A policy can only take away: it shows nobody more than they "
      "chose to\n"
      "# see, adds no recipient and reads no result. With any mistake in it the strictest policy is in force: nothing "
      "is\n"
      "# read, told or named. `attune check` tells what is wrong with it, and where.\n";
  std::string_view section;
  for (const auto& rule : policy_rules()) {
    if (rule.section != section) text += "\n#[" + std::string(section = rule.section) + "]\n";
    text += "\n# " + std::string(rule.doc) + "\n# It is " + std::string(rule.expected) + ".\n#" +
            std::string(rule.key) + " = " + std::string(rule.sample) + "\n";
  }
  return text;
}

}  // namespace attune::config

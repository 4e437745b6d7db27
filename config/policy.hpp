// What the machine's administrator allows: /etc/attune/policy.toml. It can only take away: no rule of it lets through
// what the settings themselves would not.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/diagnostic.hpp"
#include "config/load.hpp"

namespace attune::config {

struct Policy {
  std::string file;                                         // empty: there is none
  std::optional<Diagnostic> fault;                          // why it is not sound; the strictest is then in force
  std::optional<NamesLevel> names;                          // at most
  std::optional<int> retention_weeks;                       // at most
  std::array<bool, finding_names.size()> off{};             // kinds, in the order of finding_names
  std::optional<std::vector<SourceKind>> kinds;             // of sources; nothing: any. The same for the next ones.
  std::optional<std::vector<std::filesystem::path>> paths;  // absolute; a source lies at or below one
  std::optional<std::vector<std::string>> urls;
  std::optional<std::vector<std::string>> notifiers;
  bool nudges_off = false;
  bool sandbox_required = false;
  std::vector<std::string> locked;               // names of settings
  std::map<std::string, Position> origins = {};  // of its rules: "privacy.names"

  bool present() const { return !file.empty(); }
  // Whether the command may show addresses where it is asked to: a cap on names is no use beside a flag.
  bool allows_addresses() const { return !names || *names == NamesLevel::full; }
  bool locks(std::string_view setting) const;
};

// Nobody is named, nothing is read, nothing is told, and as little as possible is kept.
Policy strictest(Diagnostic fault);

// A document with any fault is the strictest. `home` is what ~ stands for.
Policy parse_policy(const Document& document, const std::filesystem::path& home);

// What it restricts, a plain line each; for one that is not sound, a line that says so comes first.
std::vector<std::string> restrictions(const Policy& policy);

// The example file: every rule with what it is for.
std::string policy_example();

}  // namespace attune::config

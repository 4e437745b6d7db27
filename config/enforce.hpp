// The one place where a policy meets the settings. Whatever the owner's files, flags and environment said is in the
// settings by then.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "config/layers.hpp"
#include "config/policy.hpp"

namespace attune::config {

struct Enforced {
  Settings settings;
  Origins origins;                    // what the policy changed comes from there
  std::vector<Diagnostic> remarks;    // what it overruled, at the place where that was said
  std::vector<std::string> left_out;  // names of sources
};

// Where a path really leads; nothing: nobody can tell.
using Resolve = std::function<std::optional<std::filesystem::path>(const std::filesystem::path&)>;
std::optional<std::filesystem::path> real_path(const std::filesystem::path& path);

// A locked setting is what the machine's files say; where one way is more private or more quiet, the owner may still go
// further that way. An unsound policy is one remark, however much it overrules.
Enforced enforce(Written written, const Policy& policy, const Resolve& resolve = real_path);

// Why the policy does not allow this source to be read; nothing: it does.
std::optional<std::string> objection_to(const Source& source, const Policy& policy, const Resolve& resolve = real_path);

}  // namespace attune::config

// Where Attune's own programs are.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.hpp"

namespace attune::process {

// "attune-reader": beside the running program, else in ../libexec/attune. ErrorKind::system.
Result<std::filesystem::path> find_program(std::string_view name);
// The same as seen from a program in `folder`.
Result<std::filesystem::path> find_program(std::string_view name, const std::filesystem::path& folder);

}  // namespace attune::process

// A file shown by the program that this desktop shows such files with.
#pragma once

#include <filesystem>

#include "core/base/result.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::client {

// By xdg-open, without a shell. Errors: ErrorKind::unsupported where there is no display or no such program, or it
// says at once that it can not.
Result<void> show_file(const std::filesystem::path& file, const settings::Environment& environment);

}  // namespace attune::client

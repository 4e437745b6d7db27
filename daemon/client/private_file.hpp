// Files that their owner alone may read.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.hpp"

namespace attune::client {

// All of it or nothing of it, with mode 0600. What stands there is replaced if it begins as the page does, so an older
// page; anything else, a symbolic link above all, is left alone. Errors: ErrorKind::usage, system.
Result<void> write_private_page(const std::filesystem::path& file, std::string_view page, std::string_view beginning);

// The same for a file of any other text, which replaces whatever stands there. Error: ErrorKind::system.
Result<void> write_private_file(const std::filesystem::path& file, std::string_view text);

}  // namespace attune::client

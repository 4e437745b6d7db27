#include "daemon/process/program.hpp"

#include <unistd.h>

#include <string>
#include <system_error>

namespace attune::process {

Result<std::filesystem::path> find_program(std::string_view name) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return failure(ErrorKind::system, "cannot tell where this program is installed");
  return find_program(name, self.parent_path());
}

Result<std::filesystem::path> find_program(std::string_view name, const std::filesystem::path& folder) {
  for (const auto& place : {folder, folder.parent_path() / "libexec" / "attune"}) {
    auto candidate = place / name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return failure(ErrorKind::system, std::string(name) + " is not installed beside this program");
}

}  // namespace attune::process

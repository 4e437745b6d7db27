#include "daemon/client/proof/surroundings.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

#include "core/base/text.hpp"
#include "daemon/client/proof/files.hpp"

namespace attune::client::proof {
namespace {

namespace fs = std::filesystem;

void look_at(const fs::path& path, const World& world, std::vector<std::string>& complaints) {
  struct stat status {};
  const auto shown = path.lexically_relative(world.folder()).string();
  if (::lstat(path.c_str(), &status) != 0) {
    complaints.push_back(shown + " is not there");
    return;
  }
  if ((status.st_mode & 0077U) != 0) complaints.push_back(shown + " is open to others");
  if (status.st_uid != ::geteuid()) complaints.push_back(shown + " belongs to someone else");
}

std::string field_of(const std::string& text, std::string_view name) {
  for (const auto line : split(text, '\n')) {
    if (line.starts_with(name)) return std::string(trim(line.substr(name.size())));
  }
  return {};
}

std::string status_of(pid_t process, const char* file) {
  return file_text("/proc/" + std::to_string(process) + "/" + file).value_or("");
}

}  // namespace

std::vector<std::string> open_to_others(const World& world) {
  std::vector<std::string> complaints;
  for (const auto& folder : {world.state(), world.runtime() / "attune"}) {
    look_at(folder, world, complaints);
    std::error_code fault;
    for (const auto& entry : fs::recursive_directory_iterator(folder, fault)) look_at(entry.path(), world, complaints);
  }
  look_at(world.state() / "key", world, complaints);
  return complaints;
}

std::vector<std::string> may_dump_core(pid_t service) {
  const auto limit = field_of(status_of(service, "limits"), "Max core file size");
  if (limit.starts_with("0 ")) return {};
  return {"its limit for core dumps is not 0"};
}

bool has_locked_memory(pid_t service) {
  const auto locked = field_of(status_of(service, "status"), "VmLck:");
  return !locked.empty() && !locked.starts_with("0 ");
}

}  // namespace attune::client::proof

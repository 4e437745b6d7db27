#include "daemon/notify/discover.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <system_error>

namespace attune::notify {
namespace {

namespace fs = std::filesystem;

// A group that only this user is in, as Fedora and others set it up, is no other user.
bool others_may_write(const struct stat& status) {
  if ((status.st_mode & S_IWOTH) != 0) return true;
  return (status.st_mode & S_IWGRP) != 0 && status.st_gid != 0 && status.st_gid != getegid();
}

bool owned_by_us(const struct stat& status) {
  return status.st_uid == 0 || status.st_uid == geteuid();
}

// Why not; nothing: it may run.
std::optional<std::string> objection(const fs::path& folder, const fs::path& program) {
  std::error_code error;
  const auto real = fs::canonical(program, error);
  if (error) return "it is a link to nowhere";
  if (real.parent_path() != fs::canonical(folder, error)) return "it is a link that leaves its folder";
  struct stat file {};
  struct stat around {};
  if (stat(real.c_str(), &file) != 0 || stat(folder.c_str(), &around) != 0) return "it cannot be looked at";
  if (!S_ISREG(file.st_mode)) return "it is not a file";
  if (!owned_by_us(file)) return "it belongs to another user";
  if (others_may_write(file)) return "other users may change it (chmod go-w would help)";
  if (!owned_by_us(around) || others_may_write(around)) return "other users may change the folder it is in";
  if (access(real.c_str(), X_OK) != 0) return "it is not executable";
  return std::nullopt;
}

std::optional<fs::path> find(const std::vector<fs::path>& folders, const std::string& name) {
  for (const auto& folder : folders) {
    std::error_code error;
    auto path = folder / ("attune-notify-" + name);
    if (fs::symlink_status(path, error).type() != fs::file_type::not_found) return path;
  }
  return std::nullopt;
}

}  // namespace

Discovery discover(const std::vector<fs::path>& folders, const std::vector<std::string>& use) {
  Discovery found;
  for (const auto& name : use) {
    const auto path = name.find('/') == std::string::npos ? find(folders, name) : std::nullopt;
    auto reason = path ? objection(path->parent_path(), *path) : "it is not installed";
    if (reason)
      found.rejected.push_back({name, std::move(*reason)});
    else
      found.usable.push_back({name, fs::canonical(*path)});
  }
  return found;
}

std::vector<fs::path> notifier_folders() {
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  const auto beside = program.parent_path();
  return {beside, beside.parent_path() / "libexec" / "attune"};
}

}  // namespace attune::notify

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

// Whoever owns this program can put anything in its place, and so in the place of what was installed with it. In a user
// namespace that does not know root (PrivateUsers=) that owner is all there is to go by: root's files show nobody's id.
uid_t owner_of_this_program() {
  struct stat status {};
  return stat("/proc/self/exe", &status) == 0 ? status.st_uid : 0;
}

bool owned_by_us(const struct stat& status, uid_t installer) {
  return status.st_uid == 0 || status.st_uid == geteuid() || status.st_uid == installer;
}

// Whoever may rename a folder above it may put another one in its place. In a sticky one, such as /tmp, only its owner
// can.
bool others_may_replace(const fs::path& folder, uid_t installer) {
  for (auto above = folder.parent_path();; above = above.parent_path()) {
    struct stat status {};
    if (stat(above.c_str(), &status) != 0) return true;
    if (!owned_by_us(status, installer) || (others_may_write(status) && (status.st_mode & S_ISVTX) == 0)) return true;
    if (above == above.parent_path()) return false;
  }
}

// Why not, for the file `real` that is reached through `folder`; nothing: it may be relied on.
std::optional<std::string> objection_to_file(const fs::path& folder, const fs::path& real, uid_t installer) {
  struct stat file {};
  struct stat around {};
  if (stat(real.c_str(), &file) != 0 || stat(folder.c_str(), &around) != 0) return "it cannot be looked at";
  if (!S_ISREG(file.st_mode)) return "it is not a file";
  if (!owned_by_us(file, installer)) return "it belongs to another user";
  if (others_may_write(file)) return "other users may change it (chmod go-w would help)";
  if (!owned_by_us(around, installer) || others_may_write(around)) return "other users may change the folder it is in";
  if (others_may_replace(folder, installer)) return "other users may change a folder above it";
  return std::nullopt;
}

std::optional<std::string> objection(const fs::path& folder, const fs::path& program) {
  std::error_code error;
  const auto real = fs::canonical(program, error);
  if (error) return "it is a link to nowhere";
  if (real.parent_path() != fs::canonical(folder, error)) return "it is a link that leaves its folder";
  if (auto found = objection_to_file(folder, real, owner_of_this_program())) return found;
  if (access(real.c_str(), X_OK) != 0) return "it is not executable";
  return std::nullopt;
}

// A link may lead anywhere; then what it leads to counts, and where it stands.
std::optional<std::string> objection_to_own(const fs::path& file, bool runs) {
  std::error_code error;
  const auto real = fs::canonical(file, error);
  if (error) return "it is not there";
  auto found = objection_to_file(file.parent_path(), real, geteuid());
  if (!found) found = objection_to_file(real.parent_path(), real, geteuid());
  if (!found && runs && access(real.c_str(), X_OK) != 0) return "it is not executable";
  return found;
}

bool is_file_of_owner(const fs::path& word) {
  std::error_code error;
  return word.is_absolute() && fs::is_regular_file(word, error);
}

// Gives the program its command; or says why not.
std::optional<std::string> take_command(Program& program, const std::vector<std::string>& command) {
  if (command.empty()) return "notify.command does not say what to run";
  for (const auto& word : command) {
    const bool runs = &word == &command.front();
    if (!runs && !is_file_of_owner(word)) continue;
    if (auto found = objection_to_own(word, runs)) return (runs ? "its program: " : "a file of its command: ") + *found;
    program.files.emplace_back(word);
  }
  program.arguments = command;
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

Discovery discover(const std::vector<fs::path>& folders, const std::vector<std::string>& use,
                   const std::vector<std::string>& command) {
  Discovery found;
  for (const auto& name : use) {
    const auto path = name.find('/') == std::string::npos ? find(folders, name) : std::nullopt;
    auto reason = path ? objection(path->parent_path(), *path) : "it is not installed";
    Program program{.name = name, .path = reason ? fs::path() : fs::canonical(*path)};
    if (!reason && name == "command") reason = take_command(program, command);
    if (reason)
      found.rejected.push_back({name, std::move(*reason)});
    else
      found.usable.push_back(std::move(program));
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

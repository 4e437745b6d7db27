#include "daemon/state/ending.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <system_error>

#include "core/identity/keys.hpp"
#include "daemon/state/key_file.hpp"

namespace attune::state {
namespace {

constexpr const char* readings_name = "readings";
const std::string aside = ".before-reset";

// What a disk keeps of it beyond that is not for a program to reach.
Result<void> overwrite_key(const Handle& folder) {
  const Handle file(::openat(folder.get(), key_name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return {};  // none, or what could never have been read as one
  identity::MasterKey noise;
  identity::Keys::make_master(noise.bytes());
  const auto written = ::pwrite(file.get(), noise.bytes().data(), noise.bytes().size(), 0);
  if (written != static_cast<ssize_t>(noise.bytes().size()) || ::fsync(file.get()) != 0) {
    return file_failure("cannot overwrite the key");
  }
  return {};
}

bool is_there(const Handle& folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

void remove_readings(const Handle& folder) {
  const Handle readings(::openat(folder.get(), readings_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!readings) return;
  for (const auto& name : names_in(readings)) remove_file(readings, name);
  ::unlinkat(folder.get(), readings_name, AT_REMOVEDIR);
}

Result<void> put_aside(const Handle& folder) {
  remove_readings(folder);
  for (const auto& name : names_in(folder)) {
    const bool again = name.ends_with(aside);
    if (again || !(name == key_name || name.starts_with("memory.sealed"))) continue;
    if (name != key_name && !rename_file(folder, name, name + aside)) return file_failure("cannot put the state aside");
  }
  // The key last: without it, what stands there would be refused.
  if (is_there(folder, key_name) && !rename_file(folder, key_name, key_name + aside)) {
    return file_failure("cannot put the key aside");
  }
  if (::fsync(folder.get()) != 0) return file_failure("cannot write to the state folder");
  return {};
}

Result<bool> with_folder(const std::filesystem::path& path, const std::function<Result<void>(const Handle&)>& end) {
  std::error_code fault;
  if (!std::filesystem::exists(path, fault)) return false;
  const auto folder = open_private_folder(path);
  if (!folder) return tl::unexpected(folder.error());
  if (!claim(*folder))
    return failure(ErrorKind::state, "the service is running and holds the state folder; stop it first");
  if (auto ended = end(*folder); !ended) return tl::unexpected(ended.error());
  return true;
}

}  // namespace

Result<void> destroy(const Handle& folder) {
  const auto overwritten = overwrite_key(folder);
  remove_file(folder, key_name);
  if (is_there(folder, key_name) || ::fsync(folder.get()) != 0) return file_failure("cannot remove the key");
  remove_readings(folder);
  for (const auto& name : names_in(folder)) remove_file(folder, name);
  if (::fsync(folder.get()) != 0) return file_failure("cannot write to the state folder");
  const auto left = names_in(folder);
  if (std::ranges::any_of(left, [](const std::string& name) { return name.starts_with("memory.sealed"); })) {
    return failure(ErrorKind::state, "the key is gone, but some of what it sealed can not be removed");
  }
  return overwritten;
}

Result<bool> destroy_state(const std::filesystem::path& folder) {
  return with_folder(folder, destroy);
}

Result<bool> put_state_aside(const std::filesystem::path& folder) {
  return with_folder(folder, put_aside);
}

}  // namespace attune::state

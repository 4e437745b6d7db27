#include "daemon/state/key_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace attune::state {
namespace {

using identity::MasterKey;

Result<void> check_guarded(const Handle& file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failure(ErrorKind::key, "the key cannot be read");
  if (status.st_uid != ::geteuid()) {
    return failure(ErrorKind::key, "the key belongs to someone else; give it back to its owner with: chown");
  }
  if ((status.st_mode & 0077U) != 0) {
    return failure(ErrorKind::key, "the key can be read by others; repair it with: chmod 600 on the file \"key\"");
  }
  if (status.st_size != static_cast<off_t>(identity::master_key_size)) {
    return failure(
        ErrorKind::key,
        "the key is damaged: it has not its 32 bytes; put the right one back, or begin anew with: attune reset");
  }
  return {};
}

Result<void> fill(MasterKey& master, const Handle& file) {
  auto rest = std::span<std::uint8_t>(master.bytes());
  while (!rest.empty()) {
    const auto got = ::read(file.get(), rest.data(), rest.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return failure(ErrorKind::key, "the key cannot be read");
    rest = rest.subspan(static_cast<std::size_t>(got));
  }
  // What a file system may leave of a file it lost in a power failure.
  const auto bytes = master.bytes();
  if (std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; })) {
    return failure(ErrorKind::key,
                   "the key is damaged: it is empty; put the right one back, or begin anew with: attune reset");
  }
  return {};
}

}  // namespace

Result<std::optional<MasterKey>> load_key(const Handle& folder) {
  const auto file = open_file(folder, key_name);
  if (!file) return failure(ErrorKind::key, "the key cannot be read: " + file.error().message);
  if (!*file) return std::nullopt;
  if (auto guarded = check_guarded(**file); !guarded) return tl::unexpected(guarded.error());
  MasterKey master;
  if (auto filled = fill(master, **file); !filled) return tl::unexpected(filled.error());
  return std::optional(std::move(master));
}

Result<void> keep_key(const Handle& folder, MasterKey& master) {
  auto present = load_key(folder);
  if (present && !*present) return replace_file(folder, key_name, master.bytes());
  // Written before, though the disk did not say so.
  if (present && std::ranges::equal((*present)->bytes(), master.bytes())) return {};
  return failure(ErrorKind::state, "another key came into the state folder since attuned started; start it anew");
}

}  // namespace attune::state

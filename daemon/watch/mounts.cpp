#include "daemon/watch/mounts.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "core/base/text.hpp"

namespace attune::watch {
namespace {

constexpr std::size_t mount_point_field = 4;
constexpr std::size_t first_optional_field = 6;

bool is_remote_type(std::string_view type) {
  constexpr std::array<std::string_view, 16> remote{"nfs",    "nfs4",  "cifs",     "smb3", "smbfs", "9p",
                                                    "ceph",   "afs",   "autofs",   "coda", "ncpfs", "gfs2",
                                                    "lustre", "ocfs2", "virtiofs", "fuse"};
  return type.starts_with("fuse.") || std::ranges::find(remote, type) != remote.end();
}

// The kernel writes space, tab, newline and backslash as three octal digits.
std::string unescaped(std::string_view text) {
  std::string plain;
  const auto octal = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '7'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && octal(i + 1) && octal(i + 2) && octal(i + 3)) {
      plain += static_cast<char>(((text[i + 1] - '0') * 8 + (text[i + 2] - '0')) * 8 + (text[i + 3] - '0'));
      i += 3;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

}  // namespace

Mounts Mounts::parse(std::string_view mountinfo) {
  Mounts mounts;
  for (const auto line : split(mountinfo, '\n')) {
    const auto fields = split(line, ' ');
    if (fields.size() <= first_optional_field) continue;
    // Optional fields end with a hyphen; the type comes after it.
    const auto end = std::find(fields.begin() + first_optional_field, fields.end(), "-");
    if (end == fields.end() || std::next(end) == fields.end()) continue;
    mounts.remote_[unescaped(fields[mount_point_field])] = is_remote_type(*std::next(end));
  }
  return mounts;
}

Mounts Mounts::of_this_machine() {
  std::ifstream stream("/proc/self/mountinfo");
  return parse(std::string(std::istreambuf_iterator<char>(stream), {}));
}

bool Mounts::is_remote(const std::filesystem::path& path) const {
  for (auto at = path;; at = at.parent_path()) {
    if (const auto found = remote_.find(at.string()); found != remote_.end()) return found->second;
    if (!at.has_relative_path()) return false;
  }
}

}  // namespace attune::watch

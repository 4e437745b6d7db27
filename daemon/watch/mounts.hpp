// Which paths lie on file systems that another machine, or another program, answers for. Touching such a path can take
// for ever, and inotify(7) does not tell what happens on it, so the service itself keeps away from it.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace attune::watch {

class Mounts {
 public:
  // From the text of /proc/self/mountinfo, proc(5); lines that are none are passed over.
  static Mounts parse(std::string_view mountinfo);
  static Mounts of_this_machine();

  // `path` is absolute and names no symbolic link. Looks at no file.
  bool is_remote(const std::filesystem::path& path) const;

 private:
  std::map<std::string, bool> remote_;  // by mount point; the last one mounted there counts
};

}  // namespace attune::watch

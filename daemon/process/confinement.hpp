// What a process may do after it has been locked in.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::process {

// What happens on a kernel that cannot lock a process in: nothing runs, or it runs with what there is and says so.
// `none`: for programs that do for the owner what the owner could start as well, and are told nothing foreign.
enum class Sandbox : std::uint8_t { required, best_effort, none };

// How much of a lock the kernel gave.
enum class Locked : std::uint8_t { fully, partly, not_at_all };

// File access beneath paths; everything else is refused. Paths that do not exist are passed over.
struct FileAccess {
  std::vector<std::filesystem::path> execute;  // read, list and execute
  std::vector<std::filesystem::path> read;     // read and list
  std::vector<std::filesystem::path> write;    // read and write what exists; for devices such as /dev/null
  bool own_process = false;                    // read its own folder in /proc
};

// Nothing: as the parent has it. RLIMIT_CORE is always 0.
struct Limits {
  std::optional<std::uint64_t> cpu_seconds;
  std::optional<std::uint64_t> address_space;  // bytes
  std::optional<std::uint64_t> data;           // bytes of private writable memory
  std::optional<std::uint64_t> file_size;      // bytes; 0: no file can grow
  std::optional<std::uint64_t> open_files;
};

// Set on a child before exec.
struct Confinement {
  Sandbox sandbox = Sandbox::required;
  FileAccess files;
  // The kernel can keep a process from signalling, or connecting to abstract Unix sockets of, processes outside its
  // lock. A session bus may live on an abstract socket.
  bool abstract_sockets = false;
  bool signals = false;
  bool tcp = false;
  Limits limits;
};

std::string_view name_of(Locked locked);  // "fully", "partly", "not_at_all"

}  // namespace attune::process

#include "daemon/client/proof/service_memory.hpp"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

#include "core/base/text.hpp"
#include "daemon/client/proof/files.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::client::proof {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 20U;
constexpr std::size_t overlap = 1024;  // longer than any trace

std::string folder_of(pid_t process) {
  return "/proc/" + std::to_string(process);
}

bool can_open(const std::string& path) {
  return static_cast<bool>(process::Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)));
}

bool can_attach_to(pid_t process) {
  if (::ptrace(PTRACE_SEIZE, process, nullptr, nullptr) != 0) return false;
  ::ptrace(PTRACE_INTERRUPT, process, nullptr, nullptr);
  ::waitpid(process, nullptr, 0);
  ::ptrace(PTRACE_DETACH, process, nullptr, nullptr);
  return true;
}

// Any address will do: whether one may look at all is asked before whether something is there.
bool can_copy_from(pid_t process) {
  std::array<char, 1> byte{};
  iovec here{byte.data(), byte.size()};
  iovec there{reinterpret_cast<void*>(0x1000), byte.size()};
  return ::process_vm_readv(process, &here, 1, &there, 1, 0) >= 0 || errno == EFAULT;
}

struct Region {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::optional<std::uint64_t> hexadecimal_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "7f12-7f34 rw-p ..."
std::vector<Region> writable_regions(pid_t process) {
  std::vector<Region> regions;
  const auto maps = file_text(folder_of(process) + "/maps");
  for (const auto line : split(maps.value_or(""), '\n')) {
    const auto fields = split(line, ' ');
    if (fields.size() < 2 || !fields[1].starts_with("rw")) continue;
    const auto dash = fields[0].find('-');
    const auto begin = hexadecimal_number(fields[0].substr(0, dash));
    const auto end = hexadecimal_number(fields[0].substr(dash + 1));
    if (begin && end) regions.push_back({*begin, *end});
  }
  return regions;
}

}  // namespace

std::vector<std::string> ways_into(pid_t service) {
  std::vector<std::string> open;
  if (can_open(folder_of(service) + "/mem")) open.emplace_back("its memory can be read");
  if (can_copy_from(service)) open.emplace_back("its memory can be copied");
  if (can_open(folder_of(service) + "/environ")) open.emplace_back("its environment can be read");
  if (can_attach_to(service)) open.emplace_back("a debugger can be attached");
  return open;
}

MemorySearched search_memory(pid_t service, const Search& search) {
  MemorySearched searched;
  const process::Descriptor memory(::open((folder_of(service) + "/mem").c_str(), O_RDONLY | O_CLOEXEC));
  if (!memory) return searched;
  const auto allowed = [&](const Canary& canary) {
    const bool is_owner = canary.kind == CanaryKind::own_address;
    searched.knows_owner = searched.knows_owner || is_owner;
    return is_owner;
  };
  std::string piece(piece_size + overlap, '\0');
  for (const auto& region : writable_regions(service)) {
    for (auto at = region.begin; at < region.end; at += piece_size) {
      const auto size = ::pread(memory.get(), piece.data(), std::min<std::size_t>(piece.size(), region.end - at),
                                static_cast<off_t>(at));
      if (size <= 0) break;  // a guarded page
      searched.bytes += std::min(static_cast<std::size_t>(size), piece_size);
      searched.found = search.find({piece.data(), static_cast<std::size_t>(size)}, allowed);
      if (searched.found) return searched;
    }
  }
  return searched;
}

}  // namespace attune::client::proof

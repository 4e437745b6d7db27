#include "daemon/process/resting.hpp"

#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

namespace attune::process {
namespace {

void give_back(const ElfW(Addr) start, std::size_t size) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto from = start & ~(page - 1);
  const auto to = (start + size + page - 1) & ~(page - 1);
  // It is advice: a kernel that does not take it leaves everything as it is.
  ::madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
}

// A segment that can not be written holds exactly what its file holds; those that are sealed after relocation (RELRO)
// are parts of writable ones.
int give_back_segments(dl_phdr_info* object, std::size_t /*size*/, void* /*nothing*/) {
  if (object->dlpi_name == nullptr) return 0;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || (segment.p_flags & PF_W) != 0) continue;
    give_back(object->dlpi_addr + segment.p_vaddr, segment.p_filesz);
  }
  return 0;
}

}  // namespace

void give_memory_back() {
  ::malloc_trim(0);
  ::dl_iterate_phdr(give_back_segments, nullptr);
}

}  // namespace attune::process

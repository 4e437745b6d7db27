#include "daemon/wire/fixed_memory.hpp"

#include <cstring>
#include <new>

namespace attune::wire {

void FixedMemory::wipe() {
  ::explicit_bzero(bytes_.data(), used_);
  used_ = 0;
}

void* FixedMemory::do_allocate(std::size_t bytes, std::size_t alignment) {
  const std::size_t start = (used_ + alignment - 1) / alignment * alignment;
  if (start > capacity || bytes > capacity - start) throw std::bad_alloc();
  used_ = start + bytes;
  return bytes_.data() + start;
}

void FixedMemory::do_deallocate(void* /*memory*/, std::size_t /*bytes*/, std::size_t /*alignment*/) {}

[[gnu::noinline]] void wipe_stack() {
  std::array<char, std::size_t{32} * 1024> below;
  ::explicit_bzero(below.data(), below.size());
}

}  // namespace attune::wire

// Memory of a fixed size that JSON values are made in, and that forgets them all at once: everything that was used is
// zeroed. When it is full, std::bad_alloc.
#pragma once

#include <array>
#include <boost/json/memory_resource.hpp>
#include <cstddef>

namespace attune::wire {

class FixedMemory final : public boost::json::memory_resource {
 public:
  static constexpr std::size_t capacity = std::size_t{512} * 1024;

  // Only when nothing that lives in it is used any more.
  void wipe();

 private:
  void* do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void* memory, std::size_t bytes, std::size_t alignment) override;
  bool do_is_equal(const boost::json::memory_resource& other) const noexcept override { return this == &other; }

  alignas(std::max_align_t) std::array<std::byte, capacity> bytes_{};
  std::size_t used_ = 0;
};

// Zeroes what functions that have returned left on the stack below the caller.
void wipe_stack();

}  // namespace attune::wire

// Values in it need no destruction.
template <>
struct boost::json::is_deallocate_trivial<attune::wire::FixedMemory> {
  static constexpr bool value = true;
};

// What attuned frees is zeroed first. A name that is shown passes through many strings on its way to the notifier, some
// of them made and thrown away inside libraries; with this none of them leaves a trace, and no later one can be
// forgotten. Larger blocks hold tables of hashes: no text of a person is ever as long.
#include <malloc.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace {

constexpr std::size_t longest_text = std::size_t{256} * 1024;

void* allocate(std::size_t size) {
  while (true) {
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    const auto make_room = std::get_new_handler();
    if (make_room == nullptr) throw std::bad_alloc();
    make_room();
  }
}

void wipe_and_free(void* memory) {
  if (memory == nullptr) return;
  const auto size = ::malloc_usable_size(memory);
  if (size <= longest_text) ::explicit_bzero(memory, size);
  std::free(memory);
}

}  // namespace

// The other forms, but for those of over-aligned types, lead to these.
void* operator new(std::size_t size) {
  return allocate(size);
}

void operator delete(void* memory) noexcept {
  wipe_and_free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
  wipe_and_free(memory);
}

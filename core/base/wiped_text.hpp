// Text that must leave no trace: it is zeroed when it is dropped, replaced or moved on, and like Redacted it has no
// formatter and no stream operator. It never stands on the stack or in a coroutine's frame, only a pointer to it does.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace attune {

class WipedText {
 public:
  WipedText() = default;
  explicit WipedText(std::string_view text);
  WipedText(WipedText&& other) noexcept;
  WipedText& operator=(WipedText&& other) noexcept;
  ~WipedText();

  std::string_view reveal() const { return {bytes_.get(), size_}; }
  bool empty() const { return size_ == 0; }

 private:
  void wipe();

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

}  // namespace attune

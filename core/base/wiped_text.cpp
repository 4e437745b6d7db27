#include "core/base/wiped_text.hpp"

#include <cstring>
#include <utility>

namespace attune {

WipedText::WipedText(std::string_view text) : bytes_(std::make_unique<char[]>(text.size())), size_(text.size()) {
  text.copy(bytes_.get(), text.size());
}

WipedText::WipedText(WipedText&& other) noexcept
    : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}

WipedText& WipedText::operator=(WipedText&& other) noexcept {
  if (this == &other) return *this;
  wipe();
  bytes_ = std::move(other.bytes_);
  size_ = std::exchange(other.size_, 0);
  return *this;
}

WipedText::~WipedText() {
  wipe();
}

void WipedText::wipe() {
  if (bytes_) ::explicit_bzero(bytes_.get(), size_);
}

}  // namespace attune

#include "daemon/process/line_buffer.hpp"

#include <cstring>

namespace attune::process {

LineBuffer::LineBuffer() : bytes_(std::make_unique<Bytes>()) {}

LineBuffer::~LineBuffer() {
  if (bytes_) wipe();
}

std::optional<std::string_view> LineBuffer::next_line() {
  zero(zeroed_, begin_);
  zeroed_ = begin_;
  const void* found = std::memchr(bytes_->data() + scanned_, '\n', end_ - scanned_);
  if (found == nullptr) {
    scanned_ = end_;
    return std::nullopt;
  }
  const auto newline = static_cast<std::size_t>(static_cast<const char*>(found) - bytes_->data());
  const std::string_view line(bytes_->data() + begin_, newline - begin_);
  begin_ = newline + 1;
  scanned_ = begin_;
  return line;
}

std::span<char> LineBuffer::room() {
  zero(zeroed_, begin_);
  if (begin_ > 0) {
    const std::size_t kept = end_ - begin_;
    std::memmove(bytes_->data(), bytes_->data() + begin_, kept);
    zero(kept, end_);
    scanned_ -= begin_;
    begin_ = 0;
    end_ = kept;
  }
  zeroed_ = 0;
  return std::span<char>(*bytes_).subspan(end_);
}

void LineBuffer::filled(std::size_t bytes) {
  end_ += bytes;
}

void LineBuffer::wipe() {
  zero(0, capacity);
  zeroed_ = begin_ = end_ = scanned_ = 0;
}

void LineBuffer::zero(std::size_t from, std::size_t to) {
  if (from < to) ::explicit_bzero(bytes_->data() + from, to - from);
}

}  // namespace attune::process

#include "daemon/service/journal.hpp"

#include <spdlog/details/null_mutex.h>
#include <spdlog/sinks/base_sink.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <algorithm>
#include <cstdint>

#include "daemon/process/descriptor.hpp"

namespace attune::service {
namespace {

constexpr std::string_view own_name = "attuned";

// syslog(3): 3 error, 4 warning, 6 information, 7 debugging.
char priority_of(spdlog::level::level_enum level) {
  if (level >= spdlog::level::err) return '3';
  if (level == spdlog::level::warn) return '4';
  return level == spdlog::level::info ? '6' : '7';
}

// With its length in front (64 bits, the lowest byte first) a value may hold anything, line ends too.
void append_field(std::string& entry, std::string_view name, std::string_view value) {
  entry += name;
  entry += '\n';
  std::uint64_t left = value.size();
  for (int byte = 0; byte < 8; ++byte, left >>= 8U) entry += static_cast<char>(left & 0xFFU);
  entry += value;
  entry += '\n';
}

class JournalSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  JournalSink(std::string_view socket, std::shared_ptr<spdlog::sinks::sink> otherwise)
      : descriptor_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)), otherwise_(std::move(otherwise)) {
    address_.sun_family = AF_UNIX;
    if (socket.size() < sizeof address_.sun_path) std::copy(socket.begin(), socket.end(), address_.sun_path);
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    const std::string_view subject(message.logger_name.data(), message.logger_name.size());
    std::string entry;
    append_field(entry, "MESSAGE", {message.payload.data(), message.payload.size()});
    append_field(entry, "PRIORITY", std::string(1, priority_of(message.level)));
    append_field(entry, "SYSLOG_IDENTIFIER", own_name);
    append_field(entry, "ATTUNE_VERSION", ATTUNE_VERSION);
    if (subject != own_name) append_field(entry, "ATTUNE_SUBJECT", subject);
    const auto sent = ::sendto(descriptor_.get(), entry.data(), entry.size(), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr*>(&address_), sizeof address_);
    if (sent < 0) otherwise_->log(message);
  }
  void flush_() override { otherwise_->flush(); }
  void set_pattern_(const std::string& pattern) override { otherwise_->set_pattern(pattern); }
  void set_formatter_(std::unique_ptr<spdlog::formatter> formatter) override {
    otherwise_->set_formatter(std::move(formatter));
  }

 private:
  process::Descriptor descriptor_;
  sockaddr_un address_{};
  std::shared_ptr<spdlog::sinks::sink> otherwise_;
};

}  // namespace

bool leads_to_journal(std::string_view stream, int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return false;
  return stream == std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
}

std::shared_ptr<spdlog::sinks::sink> journal_sink(std::string_view socket,
                                                  std::shared_ptr<spdlog::sinks::sink> otherwise) {
  return std::make_shared<JournalSink>(socket, std::move(otherwise));
}

}  // namespace attune::service

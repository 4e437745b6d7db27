#include "plugins/protocol/conversation.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace attune::plugin {

void LineCutter::feed(std::string_view bytes) {
  pending_ += bytes;
}

std::optional<LineCutter::Line> LineCutter::next() {
  const auto newline = pending_.find('\n');
  if (newline == std::string::npos) {
    if (pending_.size() >= maximum_line) {
      dropping_ = true;
      pending_.clear();
    }
    return std::nullopt;
  }
  Line line{pending_.substr(0, newline), false};
  pending_.erase(0, newline + 1);
  if (dropping_ || line.text.size() >= maximum_line) line = {{}, true};
  dropping_ = false;
  return line;
}

Conversation::Conversation(int input, int output, std::string notifier, std::string version)
    : input_(input), output_(output), notifier_(std::move(notifier)), version_(std::move(version)) {}

void Conversation::receive() {
  std::array<char, 4096> buffer{};
  const auto count = read(input_, buffer.data(), buffer.size());
  if (count > 0)
    lines_.feed({buffer.data(), static_cast<std::size_t>(count)});
  else if (count == 0 || (errno != EINTR && errno != EAGAIN))
    ended_ = true;
}

std::optional<Request> Conversation::next() {
  while (const auto line = lines_.next()) {
    if (auto request = understand(*line)) return request;
  }
  return std::nullopt;
}

std::optional<Request> Conversation::understand(const LineCutter::Line& line) {
  auto request =
      line.too_long ? Result<Request>(failure(ErrorKind::protocol, "the line is too long")) : parse_request(line.text);
  if (request && std::holds_alternative<Hello>(*request)) {
    // Another version is answered with ours: the daemon decides whether it can do with that.
    say(hello_line(notifier_, version_));
    greeted_ = true;
    return std::nullopt;
  }
  if (!greeted_) {
    say(error_line("the first line is not that of the notifier protocol"));
    lines_ = {};
    ended_ = true;
    return std::nullopt;
  }
  if (!request) {
    say(error_line(request.error().message));
    return std::nullopt;
  }
  return std::move(*request);
}

void Conversation::say(std::string_view line) {
  std::string bytes(line);
  bytes += '\n';
  std::string_view rest = bytes;
  while (!rest.empty() && !deaf_) {
    const auto count = write(output_, rest.data(), rest.size());
    if (count >= 0)
      rest.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR)
      deaf_ = true;
  }
}

}  // namespace attune::plugin

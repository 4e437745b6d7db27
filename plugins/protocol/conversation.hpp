// The plugin's end of the conversation: lines in, lines out, with a limit, and without ever waiting for a line's rest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plugins/protocol/messages.hpp"

namespace attune::plugin {

// A line is at most this many bytes, its newline included, in both directions.
inline constexpr std::size_t maximum_line = 16384;

// Cuts a stream of bytes into lines. A longer line is dropped up to its newline and reported once.
class LineCutter {
 public:
  struct Line {
    std::string text;  // without the newline; empty if too long
    bool too_long = false;
  };

  void feed(std::string_view bytes);
  std::optional<Line> next();

 private:
  std::string pending_;
  bool dropping_ = false;  // inside a line that was too long
};

class Conversation {
 public:
  // Borrows both descriptors. Reading starts with the next receive().
  Conversation(int input, int output, std::string notifier, std::string version);

  // Reads once what has arrived; call it when the input is readable.
  void receive();
  // The next request. The handshake and lines that cannot be understood are answered here. Nothing: no whole line is
  // there yet.
  std::optional<Request> next();
  void say(std::string_view line);

  // No request will come any more, or the conversation never became one.
  bool ended() const { return ended_; }
  // Nobody listens: there is no point in going on.
  bool deaf() const { return deaf_; }
  int input() const { return input_; }
  int output() const { return output_; }
  void hang_up() { deaf_ = true; }

 private:
  std::optional<Request> understand(const LineCutter::Line& line);

  int input_;
  int output_;
  std::string notifier_;
  std::string version_;
  LineCutter lines_;
  bool greeted_ = false;
  bool ended_ = false;
  bool deaf_ = false;
};

}  // namespace attune::plugin

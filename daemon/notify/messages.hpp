// The notifier protocol as the service sees it: requests written, answers and events read.
// plugins/protocol/PROTOCOL.md is the definition.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.hpp"

namespace attune::notify {

inline constexpr std::int64_t protocol_version = 1;
// A line is at most this many bytes, its newline included, in both directions.
inline constexpr std::size_t maximum_line = 16384;

struct Action {
  std::string id;
  std::string label;
};

// Finished text for the owner's screen, and what can be answered to it; three actions at most.
struct Notification {
  std::string id;  // letters, digits, `_`, `-`, `.`
  std::string title;
  std::string body;
  std::vector<Action> actions;
  std::string default_action;                   // what a click on the notification means; empty: nothing
  bool transient = false;                       // the body carries a name: keep it in no history
  std::optional<std::chrono::seconds> expires;  // of no use after that time
};

struct Greeting {
  std::int64_t protocol;
};
struct Description {
  bool available = false;
  std::string reason;  // why not
  bool actions = false;
  std::string server;  // may be empty
};
// Nothing: nobody can tell.
struct Context {
  std::optional<bool> locked;
  std::optional<bool> dnd;
  std::optional<bool> shared;
  std::optional<bool> fullscreen;
};
struct Delivered {
  std::string id;
};
struct Refused {
  std::string id;
  std::string reason;
};
struct Misunderstood {
  std::string reason;
};

enum class CloseReason : std::uint8_t { expired, dismissed, withdrawn, unknown };
struct Answered {
  std::string id;
  std::string action;
};
struct Closed {
  std::string id;
  CloseReason reason;
};
// What becomes of a delivered notification: exactly one of these ends it.
using Event = std::variant<Answered, Closed>;

using Line = std::variant<Greeting, Description, Context, Delivered, Refused, Misunderstood, Answered, Closed>;

// What a notifier said; its texts come out harmless. ErrorKind::protocol; nothing of the line is quoted.
Result<Line> parse_line(std::string_view line);

// Each with its newline.
std::string hello_line();
std::string describe_line();
std::string context_line();
std::string deliver_line(const Notification& notification);
std::string withdraw_line(std::string_view id);

}  // namespace attune::notify

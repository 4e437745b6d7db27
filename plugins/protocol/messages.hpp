// The notifier protocol as the plugin sees it: requests read from the daemon's lines, answers and events written as
// lines. PROTOCOL.md is the definition.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.hpp"

namespace attune::plugin {

inline constexpr std::int64_t protocol_version = 1;
inline constexpr std::size_t maximum_actions = 3;

struct Action {
  std::string id;
  std::string label;
};

struct Hello {
  std::int64_t protocol;
};
struct Describe {};
struct AskContext {};
struct Deliver {
  std::string id;
  std::string title;
  std::string body;
  std::vector<Action> actions;
  std::string default_action;  // one of the actions' ids, or empty: a click on the notification means nothing
  bool transient = false;
  std::optional<std::chrono::seconds> expires;  // of no use any more after that time
};
struct Withdraw {
  std::string id;
};
using Request = std::variant<Hello, Describe, AskContext, Deliver, Withdraw>;

// One line without its newline. Errors are ErrorKind::protocol and quote nothing of the line.
Result<Request> parse_request(std::string_view line);

struct Description {
  bool available = false;
  std::string reason;  // why not
  bool actions = false;
  std::string server;  // what shows the notifications, for `attune status`; may be empty
};

// Nothing: nobody can tell.
struct Context {
  std::optional<bool> locked;
  std::optional<bool> dnd;
  std::optional<bool> shared;
  std::optional<bool> fullscreen;
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

// Each is one JSON object without a newline.
std::string hello_line(std::string_view notifier, std::string_view version);
std::string description_line(const Description& description);
std::string context_line(const Context& context);
std::string delivered_line(std::string_view id);
std::string refused_line(std::string_view id, std::string_view reason);
std::string error_line(std::string_view reason);
std::string event_line(const Event& event);

}  // namespace attune::plugin

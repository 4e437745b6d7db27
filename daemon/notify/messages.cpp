#include "daemon/notify/messages.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/base/escape.hpp"

namespace attune::notify {
namespace {

namespace json = boost::json;

constexpr std::size_t maximum_id = 64;
constexpr std::chrono::seconds longest_use = std::chrono::days(7);

tl::unexpected<Error> nonsense() {
  return failure(ErrorKind::protocol, "it says something that the protocol lacks");
}

// Missing: empty. Nothing: not a text.
std::optional<std::string> foreign_text(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  if (value == nullptr) return "";
  if (!value->is_string()) return std::nullopt;
  return escape_line(value->as_string());
}

std::optional<std::string> identifier(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  if (value == nullptr || !value->is_string() || value->as_string().size() > maximum_id) return std::nullopt;
  return std::string(value->as_string());
}

Result<Line> parse_greeting(const json::object& object) {
  const auto* protocol = object.if_contains("protocol");
  if (protocol == nullptr || !protocol->is_int64()) return nonsense();
  return Greeting{protocol->as_int64()};
}

Result<Line> parse_description(const json::object& object) {
  const auto* available = object.if_contains("available");
  const auto* actions = object.if_contains("actions");
  auto reason = foreign_text(object, "reason");
  auto server = foreign_text(object, "server");
  if (!available->is_bool() || (actions != nullptr && !actions->is_bool()) || !reason || !server) return nonsense();
  return Description{available->as_bool(), std::move(*reason), actions != nullptr && actions->as_bool(),
                     std::move(*server)};
}

Result<Line> parse_context(const json::object& object) {
  Context context;
  const std::array<std::pair<std::string_view, std::optional<bool>*>, 4> fields{{{"locked", &context.locked},
                                                                                 {"dnd", &context.dnd},
                                                                                 {"shared", &context.shared},
                                                                                 {"fullscreen", &context.fullscreen}}};
  for (const auto& [key, field] : fields) {
    const auto* value = object.if_contains(key);
    if (value == nullptr || value->is_null()) continue;
    if (!value->is_bool()) return nonsense();
    *field = value->as_bool();
  }
  return context;
}

Result<Line> parse_delivered(const json::object& object) {
  auto id = identifier(object, "delivered");
  if (!id) return nonsense();
  return Delivered{std::move(*id)};
}

Result<Line> parse_refused(const json::object& object) {
  auto id = identifier(object, "refused");
  auto reason = foreign_text(object, "reason");
  if (!id || !reason) return nonsense();
  return Refused{std::move(*id), std::move(*reason)};
}

Result<Line> parse_error(const json::object& object) {
  auto reason = foreign_text(object, "error");
  if (!reason) return nonsense();
  return Misunderstood{std::move(*reason)};
}

Result<Line> parse_answered(const json::object& object) {
  auto id = identifier(object, "answered");
  auto action = identifier(object, "action");
  if (!id || !action) return nonsense();
  return Answered{std::move(*id), std::move(*action)};
}

CloseReason reason_of(std::string_view name) {
  if (name == "expired") return CloseReason::expired;
  if (name == "dismissed") return CloseReason::dismissed;
  if (name == "withdrawn") return CloseReason::withdrawn;
  return CloseReason::unknown;
}

Result<Line> parse_closed(const json::object& object) {
  auto id = identifier(object, "closed");
  const auto reason = foreign_text(object, "reason");
  if (!id || !reason) return nonsense();
  return Closed{std::move(*id), reason_of(*reason)};
}

using Parser = Result<Line> (*)(const json::object&);
// A line is what its telling key says.
constexpr std::array<std::pair<std::string_view, Parser>, 8> parsers{{{"notifier", parse_greeting},
                                                                      {"available", parse_description},
                                                                      {"locked", parse_context},
                                                                      {"delivered", parse_delivered},
                                                                      {"refused", parse_refused},
                                                                      {"answered", parse_answered},
                                                                      {"closed", parse_closed},
                                                                      {"error", parse_error}}};

std::string line_of(const json::object& object) {
  return json::serialize(object) + "\n";
}

}  // namespace

Result<Line> parse_line(std::string_view line) {
  if (line.size() >= maximum_line) return failure(ErrorKind::protocol, "it says too much at once");
  json::error_code error;
  json::parse_options options;
  options.max_depth = 4;
  const auto value = json::parse(line, error, {}, options);
  if (error || !value.is_object()) return failure(ErrorKind::protocol, "it does not speak the notifier protocol");
  for (const auto& [key, parse] : parsers) {
    if (value.as_object().contains(key)) return parse(value.as_object());
  }
  return nonsense();
}

std::string hello_line() {
  return line_of({{"attune", "notifier"}, {"protocol", protocol_version}});
}
std::string describe_line() {
  return line_of({{"verb", "describe"}});
}
std::string context_line() {
  return line_of({{"verb", "context"}});
}

std::string deliver_line(const Notification& notification) {
  json::array actions;
  for (const auto& [id, label] : notification.actions) actions.push_back(json::object{{"id", id}, {"label", label}});
  json::object line{
      {"verb", "deliver"},         {"id", notification.id},         {"title", notification.title},
      {"body", notification.body}, {"actions", std::move(actions)}, {"transient", notification.transient}};
  // A line that breaks the protocol would be refused by everybody, for ever.
  if (std::ranges::find(notification.actions, notification.default_action, &Action::id) != notification.actions.end())
    line["default"] = notification.default_action;
  if (notification.expires) {
    const auto seconds = std::clamp(*notification.expires, std::chrono::seconds(1), longest_use);
    line["expires_seconds"] = seconds.count();
  }
  return line_of(line);
}

std::string withdraw_line(std::string_view id) {
  return line_of({{"verb", "withdraw"}, {"id", id}});
}

}  // namespace attune::notify

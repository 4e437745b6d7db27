#include "plugins/protocol/messages.hpp"

#include <algorithm>
#include <boost/json/kind.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace attune::plugin {
namespace {

namespace json = boost::json;

constexpr std::size_t maximum_id = 64;
constexpr std::size_t maximum_label = 100;
constexpr std::size_t maximum_text = 16384;  // what a line can hold; how much of it is shown, each notifier knows
constexpr std::chrono::seconds longest_use = std::chrono::days(7);

tl::unexpected<Error> misunderstood(std::string message) {
  return failure(ErrorKind::protocol, std::move(message));
}

std::optional<std::string> text(const json::object& object, std::string_view key, std::size_t limit) {
  const auto* value = object.if_contains(key);
  if (value == nullptr || !value->is_string() || value->as_string().size() > limit) return std::nullopt;
  return std::string(value->as_string());
}

bool is_identifier(std::string_view id) {
  return !id.empty() && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.';
  });
}

std::optional<std::string> identifier(const json::object& object, std::string_view key) {
  auto id = text(object, key, maximum_id);
  if (!id || !is_identifier(*id)) return std::nullopt;
  return id;
}

bool offered(const std::vector<Action>& actions, std::string_view id) {
  return std::ranges::find(actions, id, &Action::id) != actions.end();
}

Result<std::vector<Action>> actions_of(const json::object& object) {
  std::vector<Action> actions;
  const auto* value = object.if_contains("actions");
  if (value == nullptr) return actions;
  if (!value->is_array() || value->as_array().size() > maximum_actions)
    return misunderstood("\"actions\" is not a list of at most three");
  for (const auto& element : value->as_array()) {
    const auto* action = element.if_object();
    if (action == nullptr) return misunderstood("an action is not an object");
    auto id = identifier(*action, "id");
    auto label = text(*action, "label", maximum_label);
    if (!id || !label || label->empty()) return misunderstood("an action lacks a usable id or label");
    if (offered(actions, *id)) return misunderstood("two actions have the same id");
    actions.push_back({std::move(*id), std::move(*label)});
  }
  return actions;
}

Result<std::optional<std::chrono::seconds>> expiry_of(const json::object& object) {
  const auto* value = object.if_contains("expires_seconds");
  if (value == nullptr || value->is_null()) return std::nullopt;
  if (!value->is_int64() || value->as_int64() < 1 || value->as_int64() > longest_use.count())
    return misunderstood("\"expires_seconds\" is not a whole number from 1 to 604800");
  return std::chrono::seconds(value->as_int64());
}

Result<Request> parse_deliver(const json::object& object) {
  auto id = identifier(object, "id");
  if (!id) return misunderstood("\"deliver\" lacks a usable id");
  auto title = text(object, "title", maximum_text);
  if (!title || title->empty()) return misunderstood("\"deliver\" lacks a usable title");
  auto body = text(object, "body", maximum_text);
  if (!body) return misunderstood("\"deliver\" lacks a usable body");
  auto actions = actions_of(object);
  if (!actions) return tl::unexpected(actions.error());
  auto expires = expiry_of(object);
  if (!expires) return tl::unexpected(expires.error());
  Deliver deliver{std::move(*id), std::move(*title), std::move(*body), std::move(*actions), {}, false, *expires};
  if (const auto* value = object.if_contains("default"); value != nullptr && !value->is_null()) {
    deliver.default_action = identifier(object, "default").value_or("");
    if (!offered(deliver.actions, deliver.default_action))
      return misunderstood("\"default\" is not one of the actions");
  }
  if (const auto* value = object.if_contains("transient"); value != nullptr) {
    if (!value->is_bool()) return misunderstood("\"transient\" is neither true nor false");
    deliver.transient = value->as_bool();
  }
  return deliver;
}

Result<Request> parse_hello(const json::object& object) {
  const auto* protocol = object.if_contains("protocol");
  if (object.at("attune") != "notifier" || protocol == nullptr || !protocol->is_int64())
    return misunderstood("the first line is not that of the notifier protocol");
  return Hello{protocol->as_int64()};
}

json::value known_or_null(const std::optional<bool>& value) {
  return value ? json::value(*value) : json::value(nullptr);
}

std::string_view name_of(CloseReason reason) {
  switch (reason) {
    case CloseReason::expired:
      return "expired";
    case CloseReason::dismissed:
      return "dismissed";
    case CloseReason::withdrawn:
      return "withdrawn";
    case CloseReason::unknown:
      return "unknown";
  }
  return "unknown";
}

struct EventObject {
  json::object operator()(const Answered& answered) const {
    return {{"answered", answered.id}, {"action", answered.action}};
  }
  json::object operator()(const Closed& closed) const {
    return {{"closed", closed.id}, {"reason", name_of(closed.reason)}};
  }
};

}  // namespace

Result<Request> parse_request(std::string_view line) {
  json::error_code error;
  json::parse_options options;
  options.max_depth = 4;
  const auto value = json::parse(line, error, {}, options);
  if (error || !value.is_object()) return misunderstood("the line is not a JSON object");
  const auto& object = value.as_object();
  if (object.contains("attune")) return parse_hello(object);
  const auto verb = text(object, "verb", maximum_id);
  if (!verb) return misunderstood("the line has no verb");
  if (*verb == "describe") return Describe{};
  if (*verb == "context") return AskContext{};
  if (*verb == "deliver") return parse_deliver(object);
  if (*verb == "withdraw") {
    auto id = identifier(object, "id");
    if (!id) return misunderstood("\"withdraw\" lacks a usable id");
    return Withdraw{std::move(*id)};
  }
  return misunderstood("the verb is not known");
}

std::string hello_line(std::string_view notifier, std::string_view version) {
  return json::serialize(json::object{{"notifier", notifier}, {"protocol", protocol_version}, {"version", version}});
}

std::string description_line(const Description& description) {
  json::object object{{"available", description.available}, {"actions", description.actions}};
  if (!description.reason.empty()) object["reason"] = description.reason;
  if (!description.server.empty()) object["server"] = description.server;
  return json::serialize(object);
}

std::string context_line(const Context& context) {
  return json::serialize(json::object{{"locked", known_or_null(context.locked)},
                                      {"dnd", known_or_null(context.dnd)},
                                      {"shared", known_or_null(context.shared)},
                                      {"fullscreen", known_or_null(context.fullscreen)}});
}

std::string delivered_line(std::string_view id) {
  return json::serialize(json::object{{"delivered", id}});
}

std::string refused_line(std::string_view id, std::string_view reason) {
  return json::serialize(json::object{{"refused", id}, {"reason", reason}});
}

std::string error_line(std::string_view reason) {
  return json::serialize(json::object{{"error", reason}});
}

std::string event_line(const Event& event) {
  return json::serialize(std::visit(EventObject{}, event));
}

}  // namespace attune::plugin

#include "plugins/freedesktop/request.hpp"

#include "plugins/freedesktop/text.hpp"

namespace attune::plugin::freedesktop {
namespace {

constexpr std::uint8_t normal_urgency = 1;     // never more: that would get through Do Not Disturb
constexpr std::int32_t servers_own_time = -1;  // how long a banner stays is the owner's setting there

int append_actions(sd_bus_message* call, const Deliver& request, bool server_has_actions) {
  int done = sd_bus_message_open_container(call, 'a', "s");
  if (!server_has_actions) return done < 0 ? done : sd_bus_message_close_container(call);
  for (const auto& action : request.actions) {
    // A click on the notification itself. Its label is shown by servers that make a button of it.
    const bool is_default = action.id == request.default_action;
    const auto label = label_text(action.label);
    if (done >= 0) done = sd_bus_message_append(call, "ss", is_default ? "default" : action.id.c_str(), label.c_str());
  }
  return done < 0 ? done : sd_bus_message_close_container(call);
}

int append_hints(sd_bus_message* call, bool transient) {
  int done = sd_bus_message_open_container(call, 'a', "{sv}");
  if (done >= 0) done = sd_bus_message_append(call, "{sv}", "desktop-entry", "s", "attune");
  if (done >= 0) done = sd_bus_message_append(call, "{sv}", "urgency", "y", normal_urgency);
  if (done >= 0 && transient) done = sd_bus_message_append(call, "{sv}", "transient", "b", 1);
  return done < 0 ? done : sd_bus_message_close_container(call);
}

}  // namespace

Result<Message> notify_call(const Bus& bus, const Deliver& request, const std::set<std::string>& able,
                            std::uint32_t replaces) {
  auto call = bus.method(server, "Notify");
  if (!call) return call;
  const auto title = title_text(request.title);
  const auto body = able.contains("body") ? body_text(request.body, able.contains("body-markup")) : std::string();
  auto* raw = call->get();
  int done = sd_bus_message_append(raw, "susss", "Attune", replaces, "", title.c_str(), body.c_str());
  if (done >= 0) done = append_actions(raw, request, able.contains("actions"));
  if (done >= 0) done = append_hints(raw, request.transient);
  if (done >= 0) done = sd_bus_message_append(raw, "i", servers_own_time);
  if (done < 0) return failure(ErrorKind::system, "the notification cannot be put into a message");
  return call;
}

}  // namespace attune::plugin::freedesktop

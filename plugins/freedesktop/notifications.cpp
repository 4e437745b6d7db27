#include "plugins/freedesktop/notifications.hpp"

#include <algorithm>
#include <utility>

#include "core/base/escape.hpp"
#include "plugins/freedesktop/context.hpp"
#include "plugins/freedesktop/request.hpp"

namespace attune::plugin::freedesktop {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto patience = 1000ms;          // for a call to the notification server
constexpr auto connect_patience = 1000ms;  // for the bus
constexpr auto longest_shown = 24h;        // when the daemon names no time
constexpr std::size_t longest_server_name = 100;

CloseReason reason_of(std::uint32_t number) {
  switch (number) {
    case 1:
      return CloseReason::expired;
    case 2:
      return CloseReason::dismissed;
    case 3:
      return CloseReason::withdrawn;
    default:
      return CloseReason::unknown;
  }
}

std::string signal_rule(const std::string& member) {
  return "type='signal',sender='org.freedesktop.Notifications',path='/org/freedesktop/Notifications',"
         "interface='org.freedesktop.Notifications',member='" +
         member + "'";
}

}  // namespace

Description Notifications::describe() {
  if (!connect()) return {false, "there is no session bus", false, {}};
  if (!bus_->owner(server.service, patience)) return {false, "no notification server is running", false, {}};
  const auto able = capabilities();
  if (!able) return {false, "the notification server does not answer", false, {}};
  return {true, {}, able->contains("actions"), server_name()};
}

Context Notifications::context() {
  return connect() ? ask_context(*bus_) : Context{};
}

Result<void> Notifications::deliver(const Deliver& request) {
  if (auto connected = connect(); !connected) return connected;
  if (!bus_->owner(server.service, patience)) return failure(ErrorKind::system, "no notification server is running");
  // Asked anew each time: another server may run by now, and it may be able to do other things.
  const auto able = capabilities();
  if (!able) return tl::unexpected(able.error());
  auto shown = notify(request, *able);
  if (!shown && shown.error().kind == ErrorKind::timeout) {
    // The server has it and may show it yet: a refusal would promise that it does not.
    events_.emplace_back(Closed{request.id, CloseReason::unknown});
    return {};
  }
  if (!shown) return tl::unexpected(shown.error());
  shown_.insert_or_assign(request.id, std::move(*shown));
  return {};
}

Result<Notifications::Shown> Notifications::notify(const Deliver& request, const std::set<std::string>& able) const {
  const auto earlier = shown_.find(request.id);
  const auto call = notify_call(*bus_, request, able, earlier == shown_.end() ? 0 : earlier->second.number);
  if (!call) return tl::unexpected(call.error());
  const auto reply = bus_->call(*call, patience);
  if (!reply) return failure(reply.error().kind, "the notification server did not take it");
  Shown shown;
  const char* sender = sd_bus_message_get_sender(reply->get());
  if (sender == nullptr || sd_bus_message_read(reply->get(), "u", &shown.number) < 0)
    return failure(ErrorKind::protocol, "the notification server gave no number");
  shown.server = sender;
  shown.default_action = request.default_action;
  for (const auto& action : request.actions) shown.actions.insert(action.id);
  shown.until = Clock::now() + request.expires.value_or(longest_shown);
  return shown;
}

void Notifications::withdraw(const Withdraw& request) {
  const auto entry = shown_.find(request.id);
  if (entry == shown_.end()) {
    events_.emplace_back(Closed{request.id, CloseReason::unknown});
    return;
  }
  close_on_server(entry->second);
  end(entry, Closed{request.id, CloseReason::withdrawn});
}

std::vector<Event> Notifications::events() {
  int more = 0;
  while (bus_ && (more = sd_bus_process(bus_->get(), nullptr)) != 0) {
    if (more > 0) continue;
    lose_all();
    slots_.clear();
    bus_.reset();
  }
  expire();
  return std::exchange(events_, {});
}

int Notifications::descriptor() const {
  return bus_ ? sd_bus_get_fd(bus_->get()) : -1;
}

short Notifications::poll_events() const {
  return bus_ ? static_cast<short>(std::max(0, sd_bus_get_events(bus_->get()))) : short{0};
}

Deadline Notifications::deadline() const {
  Deadline earliest;
  for (const auto& [id, shown] : shown_) earliest = std::min(earliest.value_or(shown.until), shown.until);
  // sd-bus counts on the same clock, CLOCK_MONOTONIC.
  std::uint64_t microseconds = UINT64_MAX;
  if (bus_ && sd_bus_get_timeout(bus_->get(), &microseconds) >= 0 && microseconds != UINT64_MAX) {
    const Clock::time_point wanted{std::chrono::microseconds(static_cast<std::int64_t>(microseconds))};
    earliest = std::min(earliest.value_or(wanted), wanted);
  }
  return earliest;
}

Result<void> Notifications::connect() {
  if (bus_) return {};
  auto opened = Bus::open(Bus::Kind::session, connect_patience);
  if (!opened) return tl::unexpected(opened.error());
  bus_ = std::move(*opened);
  auto watched = watch_signals();
  if (!watched) {
    slots_.clear();
    bus_.reset();
  }
  return watched;
}

Result<void> Notifications::watch_signals() {
  const std::string owner_changed =
      "type='signal',sender='org.freedesktop.DBus',path='/org/freedesktop/DBus',interface='org.freedesktop.DBus',"
      "member='NameOwnerChanged',arg0='org.freedesktop.Notifications'";
  const std::vector<std::pair<std::string, sd_bus_message_handler_t>> wanted{
      {signal_rule("ActionInvoked"), on_action},
      {signal_rule("NotificationClosed"), on_closed},
      {owner_changed, on_owner_changed}};
  for (const auto& [rule, handler] : wanted) {
    auto slot = bus_->watch(rule, handler, this);
    if (!slot) return tl::unexpected(slot.error());
    slots_.push_back(std::move(*slot));
  }
  return {};
}

Result<std::set<std::string>> Notifications::capabilities() const {
  const auto request = bus_->method(server, "GetCapabilities");
  if (!request) return tl::unexpected(request.error());
  const auto reply = bus_->call(*request, patience);
  if (!reply) return failure(reply.error().kind, "the notification server does not answer");
  return read_strings(*reply);
}

std::string Notifications::server_name() const {
  const auto request = bus_->method(server, "GetServerInformation");
  if (!request) return {};
  const auto reply = bus_->call(*request, patience);
  const char* name = nullptr;
  const char* vendor = nullptr;
  const char* version = nullptr;
  if (!reply || sd_bus_message_read(reply->get(), "sss", &name, &vendor, &version) < 0) return {};
  return escape_line(std::string(name) + " " + version, longest_server_name);
}

void Notifications::close_on_server(const Shown& shown) const {
  // To the server that shows it, not to one that came after it and may use the same number.
  const Address by_unique_name{shown.server.c_str(), server.path, server.interface};
  auto call = bus_->method(by_unique_name, "CloseNotification");
  // It is gone for us whatever the server says.
  if (call && sd_bus_message_append(call->get(), "u", shown.number) >= 0) (void)bus_->call(*call, patience);
}

// ActionInvoked and NotificationClosed are broadcast for every program's notifications.
Notifications::Entry Notifications::find(sd_bus_message* signal, std::uint32_t number) {
  const char* sender = sd_bus_message_get_sender(signal);
  return std::ranges::find_if(shown_, [&](const auto& entry) {
    return entry.second.number == number && sender != nullptr && entry.second.server == sender;
  });
}

void Notifications::end(Entry entry, Event event) {
  shown_.erase(entry);
  events_.push_back(std::move(event));
}

void Notifications::lose_all() {
  for (const auto& [id, shown] : shown_) events_.emplace_back(Closed{id, CloseReason::unknown});
  shown_.clear();
}

void Notifications::expire() {
  const auto now = Clock::now();
  for (auto entry = shown_.begin(); entry != shown_.end();) {
    const auto current = entry++;
    if (current->second.until > now) continue;
    if (bus_) close_on_server(current->second);
    end(current, Closed{current->first, CloseReason::expired});
  }
}

int Notifications::on_action(sd_bus_message* signal, void* self, sd_bus_error* /*error*/) {
  auto& me = *static_cast<Notifications*>(self);
  std::uint32_t number = 0;
  const char* key = nullptr;
  if (sd_bus_message_read(signal, "us", &number, &key) < 0) return 0;
  const auto entry = me.find(signal, number);
  if (entry == me.shown_.end()) return 0;
  const auto& shown = entry->second;
  const std::string action = std::string_view(key) == "default" ? shown.default_action : std::string(key);
  if (!shown.actions.contains(action)) return 0;
  // Some servers leave an answered notification standing.
  me.close_on_server(shown);
  me.end(entry, Answered{entry->first, action});
  return 0;
}

int Notifications::on_closed(sd_bus_message* signal, void* self, sd_bus_error* /*error*/) {
  auto& me = *static_cast<Notifications*>(self);
  std::uint32_t number = 0;
  std::uint32_t reason = 0;
  if (sd_bus_message_read(signal, "uu", &number, &reason) < 0) return 0;
  const auto entry = me.find(signal, number);
  if (entry != me.shown_.end()) me.end(entry, Closed{entry->first, reason_of(reason)});
  return 0;
}

// A server that went away took its notifications with it.
int Notifications::on_owner_changed(sd_bus_message* signal, void* self, sd_bus_error* /*error*/) {
  auto& me = *static_cast<Notifications*>(self);
  const char* name = nullptr;
  const char* before = nullptr;
  const char* after = nullptr;
  if (sd_bus_message_read(signal, "sss", &name, &before, &after) < 0) return 0;
  for (auto entry = me.shown_.begin(); entry != me.shown_.end();) {
    const auto current = entry++;
    if (current->second.server != after) me.end(current, Closed{current->first, CloseReason::unknown});
  }
  return 0;
}

}  // namespace attune::plugin::freedesktop

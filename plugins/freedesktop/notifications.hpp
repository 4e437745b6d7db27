// Notifications by the Desktop Notifications Specification, whichever server runs: shown, answered, withdrawn.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plugins/freedesktop/bus.hpp"
#include "plugins/protocol/serve.hpp"

namespace attune::plugin::freedesktop {

class Notifications {
 public:
  Notifications() = default;
  Notifications(const Notifications&) = delete;
  Notifications& operator=(const Notifications&) = delete;

  Description describe();
  Context context();
  Result<void> deliver(const Deliver& request);
  void withdraw(const Withdraw& request);
  std::vector<Event> events();
  bool shows_something() const { return !shown_.empty(); }
  int descriptor() const;
  short poll_events() const;
  Deadline deadline() const;

 private:
  struct Shown {
    std::uint32_t number = 0;  // the server's
    std::string server;        // its unique name: only its signals count
    std::string default_action;
    std::set<std::string> actions;
    std::chrono::steady_clock::time_point until;
  };
  using Entry = std::map<std::string, Shown>::iterator;

  // Connects, or connects again after the bus went away.
  Result<void> connect();
  Result<void> watch_signals();
  Result<std::set<std::string>> capabilities() const;
  std::string server_name() const;
  Result<Shown> notify(const Deliver& request, const std::set<std::string>& able) const;
  void close_on_server(const Shown& shown) const;
  Entry find(sd_bus_message* signal, std::uint32_t number);
  void end(Entry entry, Event event);
  void lose_all();
  void expire();

  static int on_action(sd_bus_message* signal, void* self, sd_bus_error* error);
  static int on_closed(sd_bus_message* signal, void* self, sd_bus_error* error);
  static int on_owner_changed(sd_bus_message* signal, void* self, sd_bus_error* error);

  std::optional<Bus> bus_;
  std::vector<Slot> slots_;
  std::map<std::string, Shown> shown_;  // by the daemon's id
  std::vector<Event> events_;
};

}  // namespace attune::plugin::freedesktop

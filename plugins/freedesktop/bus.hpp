// sd-bus behind small owners. Every call has a short deadline and starts no service: without a display each call to a
// missing notification server would start one that crashes.
#pragma once

#include <systemd/sd-bus.h>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "core/base/result.hpp"

namespace attune::plugin::freedesktop {

struct MessageRelease {
  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};
using Message = std::unique_ptr<sd_bus_message, MessageRelease>;

struct SlotRelease {
  void operator()(sd_bus_slot* slot) const { sd_bus_slot_unref(slot); }
};
using Slot = std::unique_ptr<sd_bus_slot, SlotRelease>;

// Where something on the bus is found.
struct Address {
  const char* service;
  const char* path;
  const char* interface;
};

class Bus {
 public:
  enum class Kind { session, system };
  // Connected and ready within `patience`, or an error.
  static Result<Bus> open(Kind kind, std::chrono::milliseconds patience);

  // A method call that is ready for its arguments.
  Result<Message> method(const Address& address, const char* member) const;
  // The reply, or ErrorKind::timeout or ErrorKind::system; the words of the other side are not passed on.
  Result<Message> call(const Message& request, std::chrono::milliseconds patience) const;
  std::optional<bool> boolean_property(const Address& address, const char* name,
                                       std::chrono::milliseconds patience) const;
  // The unique name behind a well-known one.
  std::optional<std::string> owner(const char* name, std::chrono::milliseconds patience) const;
  // The well-known and unique names on the bus; empty if it does not say.
  std::set<std::string> names(std::chrono::milliseconds patience) const;
  // Calls `handler` with `context` for each message that fits the rule, as long as the slot lives.
  Result<Slot> watch(const std::string& rule, sd_bus_message_handler_t handler, void* context) const;

  sd_bus* get() const { return bus_.get(); }

 private:
  struct Close {
    void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
  };
  explicit Bus(sd_bus* bus) : bus_(bus) {}

  std::unique_ptr<sd_bus, Close> bus_;
};

// The texts of an array of strings at the message's present place.
std::set<std::string> read_strings(const Message& message);

}  // namespace attune::plugin::freedesktop

#include "plugins/freedesktop/bus.hpp"

#include <cerrno>

namespace attune::plugin::freedesktop {
namespace {

constexpr Address the_bus{"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus"};

std::uint64_t microseconds(std::chrono::milliseconds patience) {
  return static_cast<std::uint64_t>(std::chrono::microseconds(patience).count());
}

tl::unexpected<Error> refused(int result) {
  if (result == -ETIMEDOUT) return failure(ErrorKind::timeout, "the other side did not answer in time");
  return failure(ErrorKind::system, "the other side refused the call or is not there");
}

// Opening only starts the authentication; a bus that never answers must not hold us.
bool becomes_ready(sd_bus* bus, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  for (int ready = sd_bus_is_ready(bus); ready <= 0; ready = sd_bus_is_ready(bus)) {
    if (ready < 0 || sd_bus_process(bus, nullptr) < 0) return false;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    if (sd_bus_is_ready(bus) <= 0 && sd_bus_wait(bus, microseconds(left)) < 0) return false;
  }
  return true;
}

}  // namespace

Result<Bus> Bus::open(Kind kind, std::chrono::milliseconds patience) {
  sd_bus* raw = nullptr;
  const int opened = kind == Kind::session ? sd_bus_open_user(&raw) : sd_bus_open_system(&raw);
  if (opened < 0) return failure(ErrorKind::system, "there is no bus");
  Bus bus(raw);
  if (!becomes_ready(raw, patience)) return failure(ErrorKind::timeout, "the bus does not answer");
  return bus;
}

Result<Message> Bus::method(const Address& address, const char* member) const {
  sd_bus_message* raw = nullptr;
  const int made =
      sd_bus_message_new_method_call(get(), &raw, address.service, address.path, address.interface, member);
  if (made < 0) return refused(made);
  Message message(raw);
  sd_bus_message_set_auto_start(raw, 0);
  return message;
}

Result<Message> Bus::call(const Message& request, std::chrono::milliseconds patience) const {
  sd_bus_message* reply = nullptr;
  const int done = sd_bus_call(get(), request.get(), microseconds(patience), nullptr, &reply);
  if (done < 0) return refused(done);
  return Message(reply);
}

std::optional<bool> Bus::boolean_property(const Address& address, const char* name,
                                          std::chrono::milliseconds patience) const {
  const Address properties{address.service, address.path, "org.freedesktop.DBus.Properties"};
  auto request = method(properties, "Get");
  if (!request || sd_bus_message_append(request->get(), "ss", address.interface, name) < 0) return std::nullopt;
  const auto reply = call(*request, patience);
  int value = 0;
  if (!reply || sd_bus_message_read(reply->get(), "v", "b", &value) < 0) return std::nullopt;
  return value != 0;
}

std::optional<std::string> Bus::owner(const char* name, std::chrono::milliseconds patience) const {
  auto request = method(the_bus, "GetNameOwner");
  if (!request || sd_bus_message_append(request->get(), "s", name) < 0) return std::nullopt;
  const auto reply = call(*request, patience);
  const char* unique = nullptr;
  if (!reply || sd_bus_message_read(reply->get(), "s", &unique) < 0) return std::nullopt;
  return unique;
}

std::set<std::string> Bus::names(std::chrono::milliseconds patience) const {
  const auto request = method(the_bus, "ListNames");
  if (!request) return {};
  const auto reply = call(*request, patience);
  return reply ? read_strings(*reply) : std::set<std::string>{};
}

Result<Slot> Bus::watch(const std::string& rule, sd_bus_message_handler_t handler, void* context) const {
  sd_bus_slot* slot = nullptr;
  const int added = sd_bus_add_match(get(), &slot, rule.c_str(), handler, context);
  if (added < 0) return refused(added);
  return Slot(slot);
}

std::set<std::string> read_strings(const Message& message) {
  std::set<std::string> texts;
  if (sd_bus_message_enter_container(message.get(), 'a', "s") < 0) return texts;
  const char* text = nullptr;
  while (sd_bus_message_read_basic(message.get(), 's', &text) > 0) texts.emplace(text);
  return texts;
}

}  // namespace attune::plugin::freedesktop

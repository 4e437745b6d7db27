// fake_notification_server dies|hangs|refuses: a notification server that does so when it is asked to show something.
// Prints "ready" once it owns its name.
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <cstdio>
#include <string_view>

namespace {

std::string_view behaviour;

int get_capabilities(sd_bus_message* call, void* /*self*/, sd_bus_error* /*error*/) {
  return sd_bus_reply_method_return(call, "as", 2, "body", "actions");
}

int get_server_information(sd_bus_message* call, void* /*self*/, sd_bus_error* /*error*/) {
  return sd_bus_reply_method_return(call, "ssss", "fake", "tests", "1", "1.2");
}

int notify(sd_bus_message* call, void* /*self*/, sd_bus_error* /*error*/) {
  if (behaviour == "dies") _exit(1);
  if (behaviour == "hangs") return 1;
  return sd_bus_reply_method_errorf(call, SD_BUS_ERROR_LIMITS_EXCEEDED, "too many");
}

constexpr sd_bus_vtable methods[] = {
    SD_BUS_VTABLE_START(0), SD_BUS_METHOD("GetCapabilities", "", "as", get_capabilities, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("GetServerInformation", "", "ssss", get_server_information, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("Notify", "susssasa{sv}i", "u", notify, SD_BUS_VTABLE_UNPRIVILEGED), SD_BUS_VTABLE_END};

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  behaviour = arguments[1];
  const char* name = "org.freedesktop.Notifications";
  sd_bus* bus = nullptr;
  if (sd_bus_open_user(&bus) < 0) return 1;
  if (sd_bus_add_object_vtable(bus, nullptr, "/org/freedesktop/Notifications", name, methods, nullptr) < 0) return 1;
  if (sd_bus_request_name(bus, name, 0) < 0) return 1;
  std::puts("ready");
  std::fflush(stdout);
  while (sd_bus_process(bus, nullptr) > 0 || sd_bus_wait(bus, UINT64_MAX) >= 0) {
  }
  return 0;
}

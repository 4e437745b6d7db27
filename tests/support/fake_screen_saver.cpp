// fake_screen_saver NAME PATH true|false: answers GetActive on the session bus, or never if the third word is "hang".
// Prints "ready" once it owns its name.
#include <systemd/sd-bus.h>

#include <cstdio>
#include <string_view>

namespace {

std::string_view answer;

int get_active(sd_bus_message* call, void* /*self*/, sd_bus_error* /*error*/) {
  if (answer == "hang") return 1;
  return sd_bus_reply_method_return(call, "b", answer == "true" ? 1 : 0);
}

constexpr sd_bus_vtable methods[] = {SD_BUS_VTABLE_START(0),
                                     SD_BUS_METHOD("GetActive", "", "b", get_active, SD_BUS_VTABLE_UNPRIVILEGED),
                                     SD_BUS_VTABLE_END};

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) return 2;
  answer = arguments[3];
  sd_bus* bus = nullptr;
  if (sd_bus_open_user(&bus) < 0) return 1;
  // Its interface is called as it is.
  if (sd_bus_add_object_vtable(bus, nullptr, arguments[2], arguments[1], methods, nullptr) < 0) return 1;
  if (sd_bus_request_name(bus, arguments[1], 0) < 0) return 1;
  std::puts("ready");
  std::fflush(stdout);
  while (sd_bus_process(bus, nullptr) > 0 || sd_bus_wait(bus, UINT64_MAX) >= 0) {
  }
  return 0;
}

// Tells the service manager how it goes (sd_notify(3)), without the library that would bring D-Bus into this process.
#pragma once

#include <string>
#include <string_view>

namespace attune::service {

class Readiness {
 public:
  // `socket` is $NOTIFY_SOCKET; empty: nobody wants to know.
  explicit Readiness(std::string socket) : socket_(std::move(socket)) {}

  void ready() const { send("READY=1"); }
  void reloading() const;
  void alive() const { send("WATCHDOG=1"); }
  void stopping() const { send("STOPPING=1"); }
  void status(std::string_view line) const;

 private:
  void send(std::string_view message) const;
  std::string socket_;
};

}  // namespace attune::service

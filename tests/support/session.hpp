// A private desktop for a test: Xvfb, a session bus and a notification server in a temporary home (session.sh), gone
// with this object, also when the test dies.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace attune::test {

class Session {
 public:
  // `server`: a name that session.sh knows, or none. Throws std::runtime_error if it does not come up.
  explicit Session(const std::string& server = "dunst", bool display = true);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Stops the present server and starts another one (or the same anew); false if it did not come up.
  bool server(const std::string& name);

  // HOME, XDG_*_HOME, XDG_RUNTIME_DIR, TMPDIR, DBUS_SESSION_BUS_ADDRESS, DISPLAY.
  const std::map<std::string, std::string>& environment() const { return environment_; }
  std::filesystem::path home() const { return environment_.at("HOME"); }

  struct Ran {
    int status;  // exit code, or 128 + signal
    std::string output;
  };
  // Runs a shell command inside, to its end, and answers what it wrote on both outputs.
  Ran run(const std::string& command) const;
  // Keeps what the screen shows (that of Wayland, once there is one) as build/artefacts/NAME.png.
  void screenshot(const std::string& name) const;

 private:
  std::string line();

  pid_t pid_ = -1;
  int input_ = -1;   // to the script
  int output_ = -1;  // from the script
  std::map<std::string, std::string> environment_;
};

void nap();  // 20 ms

// Asks again until `condition` holds; false when the time is up.
template <class Condition>
bool eventually(Condition condition, std::chrono::milliseconds patience = std::chrono::seconds(10)) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    nap();
  }
  return true;
}

}  // namespace attune::test

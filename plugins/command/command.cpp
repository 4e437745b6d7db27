#include "plugins/command/command.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "core/base/escape.hpp"
#include "core/base/prose.hpp"
#include "core/base/text.hpp"
#include "plugins/command/run.hpp"

namespace attune::plugin::command {
namespace {

constexpr std::size_t longest_line = 16384;  // what the service can say at once
constexpr std::size_t longest_server_name = 100;
constexpr std::chrono::milliseconds patience{4000};  // the service waits 5 s for the answer

// What the program gets to know of its surroundings: as little as a notifier, and where the programs of the system are.
std::vector<std::string> environment() {
  std::vector<std::string> all{"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8"};
  for (const std::string name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}) {
    if (const char* value = std::getenv(name.c_str()); value != nullptr) all.push_back(name + "=" + value);
  }
  return all;
}

}  // namespace

std::string program_text(const Deliver& request) {
  std::string text = escape_line(request.title, longest_line) + "\n";
  if (request.body.empty()) return text;
  for (const auto line : split(request.body, '\n')) text += escape_prose(line, longest_line) + "\n";
  return text;
}

Description Command::describe() const {
  if (words_.empty()) return {false, "notify.command does not say what to run", false, {}};
  if (access(words_.front().c_str(), X_OK) != 0)
    return {false, "the program of notify.command cannot be run", false, {}};
  return {true, {}, false, escape_line(std::filesystem::path(words_.front()).filename().string(), longest_server_name)};
}

Result<void> Command::deliver(const Deliver& request) {
  const auto ending = run(words_, environment(), program_text(request), patience);
  if (!ending) return tl::unexpected(ending.error());
  if (ending->kind == Ending::Kind::exited && ending->status != 0)
    return failure(ErrorKind::system, "the program of notify.command ended with " + std::to_string(ending->status));
  // Whether anybody saw it is not for us to know; and one that was killed, or had to be, may have told it already.
  events_.emplace_back(Closed{request.id, CloseReason::unknown});
  return {};
}

void Command::withdraw(const Withdraw& request) {
  events_.emplace_back(Closed{request.id, CloseReason::unknown});
}

std::vector<Event> Command::events() {
  return std::exchange(events_, {});
}

}  // namespace attune::plugin::command

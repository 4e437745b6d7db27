#include "daemon/client/setup/service_start.hpp"

#include <poll.h>
#include <sys/types.h>

#include <csignal>
#include <optional>

#include "core/base/escape.hpp"
#include "daemon/client/quiet_program.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/setup/autostart.hpp"
#include "daemon/client/setup/user_manager.hpp"
#include "daemon/process/program.hpp"

namespace attune::client::setup {
namespace {

namespace json = boost::json;

constexpr std::chrono::seconds until_it_answers{20};
constexpr std::chrono::seconds until_all_is_read{150};
constexpr int pause_milliseconds = 50;

// The process that answers; nothing: none does.
std::optional<pid_t> running_service(const Context& context) {
  const auto answer = ask(context, "status", {}, true);
  const auto* const whole = answer ? answer->if_contains("json") : nullptr;
  const auto* const object = whole != nullptr ? whole->if_object() : nullptr;
  const auto* const service = object != nullptr ? object->if_contains("service") : nullptr;
  const auto* const about = service != nullptr ? service->if_object() : nullptr;
  const auto* const process = about != nullptr ? about->if_contains("pid") : nullptr;
  if (process == nullptr || !process->is_int64() || process->get_int64() <= 1) return std::nullopt;
  return static_cast<pid_t>(process->get_int64());
}

bool answers_in_time(const Context& context) {
  const auto end = std::chrono::steady_clock::now() + until_it_answers;
  while (std::chrono::steady_clock::now() < end) {
    if (running_service(context)) return true;
    ::poll(nullptr, 0, pause_milliseconds);
  }
  return false;
}

// What `attune status` would say first of all.
void tell_troubles(Context& context, const json::object& status) {
  const auto* const troubles = status.if_contains("troubles");
  if (troubles == nullptr || !troubles->is_array()) return;
  for (const auto& line : troubles->get_array()) {
    if (line.is_string()) context.complain(escape_line(line.get_string(), 300));
  }
}

ExitCode wait_until_read(Context& context) {
  const auto read = ask(context, "refresh", {}, false, until_all_is_read);
  if (!read) return print_answer(context, read);
  const auto status = ask(context, "status", {}, true);
  const auto* const object = status ? status->if_contains("json") : nullptr;
  if (object != nullptr && object->is_object()) tell_troubles(context, object->get_object());
  return print_answer(context, read);
}

class Starting {
 public:
  explicit Starting(Context& context)
      : context_(context),
        manager_(context.environment),
        config_home_(context.paths.config.parent_path()),
        running_(running_service(context)) {}

  // False: it is not sure to run.
  bool run() { return (manager_.has_service() ? by_manager() : by_desktop()) && (!running_ || take_anew()); }

 private:
  bool by_manager() {
    if (!(running_ ? manager_.enable() : manager_.enable_and_start())) {
      context_.complain("the service did not start; `systemctl --user status attune` says why");
      return false;
    }
    remove_autostart(config_home_);
    context_.out.print(running_ ? "The service runs already, and starts with your session.\n"
                                : "The service runs, and starts with your session.\n");
    return true;
  }

  bool by_desktop() {
    const auto program = process::find_program("attuned");
    if (!program) return complained(program.error());
    if (const auto entry = write_autostart(config_home_, *program); !entry) return complained(entry.error());
    if (!running_ && !start_quietly({program->string()}, {}, Staying::by_itself)) {
      context_.complain("attuned can not be run");
      return false;
    }
    context_.out.print(running_ ? "The service runs already, and your desktop starts it with your session.\n"
                                : "The service runs, and your desktop starts it with your session.\n");
    return true;
  }

  bool take_anew() {
    if (::kill(*running_, SIGHUP) != 0) {
      context_.complain("the service could not be told of the new configuration; `attune status` shows it");
      return false;
    }
    // One question is answered behind the signal, or before it; the next one is sure to find it taken.
    return running_service(context_).has_value();
  }

  bool complained(const Error& error) {
    context_.complain(error.message);
    return false;
  }

  Context& context_;
  UserManager manager_;
  std::filesystem::path config_home_;
  std::optional<pid_t> running_;
};

}  // namespace

ExitCode start_service(Context& context) {
  if (!Starting(context).run()) return ExitCode::failed;
  if (!answers_in_time(context)) {
    context.complain("the service does not answer; `attuned --verbose` in a terminal says why");
    return ExitCode::failed;
  }
  return wait_until_read(context);
}

}  // namespace attune::client::setup

#include "daemon/service/page_opener.hpp"

#include <unistd.h>

#include <cstdlib>

#include "daemon/process/child.hpp"
#include "daemon/process/program.hpp"

namespace attune::service {
namespace {

// The command gives a desktop three seconds; a service manager that is busy gets some more.
constexpr std::chrono::seconds patience{10};
constexpr const char* service_runner = "/usr/bin/systemd-run";

}  // namespace

process::Command PageOpener::command_for(std::uint32_t nudge) const {
  process::Command command;
  command.program = surroundings_.attune;
  command.arguments = {"report", "--open", "--nudge", std::to_string(nudge)};
  if (!surroundings_.runner.empty()) {
    // A unit of its own, in the session's environment and without this service's restrictions; what the browser becomes
    // lives on when the command has ended.
    const std::vector<std::string> before{
        "--user", "--quiet", "--collect", "--wait", "--property=KillMode=process", "--", surroundings_.attune.string()};
    command.arguments.insert(command.arguments.begin(), before.begin(), before.end());
    command.program = surroundings_.runner;
  }
  command.environment = surroundings_.environment;
  command.confinement.sandbox = process::Sandbox::none;
  return command;
}

process::Awaitable<Result<void>> PageOpener::open(std::uint32_t nudge) const {
  if (surroundings_.attune.empty()) co_return failure(ErrorKind::system, "the command attune is not installed");
  const process::Deadline deadline = std::chrono::steady_clock::now() + patience;
  auto child = co_await process::Child::spawn(command_for(nudge), deadline);
  if (!child) co_return tl::unexpected(child.error());
  const auto ending = co_await child->wait(deadline);
  if (!ending) co_return tl::unexpected(ending.error());
  if (ending->by_signal || ending->number != 0)
    co_return failure(ErrorKind::system, "the desktop did not show the page");
  co_return Result<void>{};
}

PageOpener::Surroundings page_surroundings() {
  PageOpener::Surroundings surroundings;
  surroundings.attune = process::find_program("attune").value_or(std::filesystem::path{});
  const bool is_unit = std::getenv("INVOCATION_ID") != nullptr && std::getenv("NOTIFY_SOCKET") != nullptr;
  if (is_unit && ::access(service_runner, X_OK) == 0) surroundings.runner = service_runner;
  for (char** entry = environ; *entry != nullptr; ++entry) surroundings.environment.emplace_back(*entry);
  return surroundings;
}

}  // namespace attune::service

// attune: the command.
#include <exception>
#include <string>
#include <vector>

#include "daemon/client/app.hpp"
#include "daemon/process/hardening.hpp"

int main(int count, char** arguments) {
  using namespace attune;
  client::Output out(1);
  client::Output errors(2);
  try {
    const auto environment = settings::process_environment();
    client::Context context{out, errors, environment, settings::find_paths(environment)};
    if (const auto hidden = process::non_dumpable(); !hidden) {
      context.complain(hidden.error().message);
      return static_cast<int>(client::ExitCode::failed);
    }
    process::ignore_broken_pipes();
    auto code = client::run(std::vector<std::string>(arguments + 1, arguments + count), context);
    out.flush();
    if (out.failed()) {
      context.complain("the output can not be written");
      code = client::ExitCode::failed;
    }
    return static_cast<int>(code);
  } catch (const std::exception&) {
    // What it says may quote anything.
    errors.print("attune: something went wrong inside this program; nothing was changed\n");
    return static_cast<int>(client::ExitCode::failed);
  }
}

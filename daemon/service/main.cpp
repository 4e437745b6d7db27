// attuned: the service. `attuned --help` says how it is started; normally the service manager does.
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/base/text.hpp"
#include "core/identity/keys.hpp"
#include "daemon/process/hardening.hpp"
#include "daemon/process/program.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/arguments.hpp"
#include "daemon/service/log.hpp"
#include "daemon/settings/exit_code.hpp"

namespace attune::service {
namespace {

int complain(const Error& error) {
  for (const auto line : split(error.message, '\n')) std::fprintf(stderr, "attuned: %s\n", std::string(line).c_str());
  return static_cast<int>(settings::exit_code_of(error.kind));
}

int serve(const Arguments& arguments) {
  const auto environment = settings::process_environment();
  const auto log = open_log(arguments.verbosity, environment("JOURNAL_STREAM").value_or(""));
  if (::geteuid() == 0) {
    log->warn("running as root: every promise about who can read what assumes an ordinary user");
  }
  if (auto ready = identity::initialise(); !ready) return complain(ready.error());
  const auto reader = process::find_program("attune-reader");
  if (!reader) return complain(reader.error());
  const SystemClock clock;
  boost::asio::io_context context(1);
  auto app = App::open(context,
                       App::Options{.paths = settings::find_paths(environment),
                                    .config_file = arguments.config,
                                    .environment = environment,
                                    .reader = *reader,
                                    .notifier_folders = notify::notifier_folders(),
                                    .notify_socket = environment("NOTIFY_SOCKET").value_or("")},
                       clock, log);
  if (!app) return complain(app.error());
  (*app)->run();
  return 0;
}

int main(const std::vector<std::string_view>& words) {
  if (auto opened = process::open_standard_streams(); !opened) return complain(opened.error());
  if (auto hardened = process::non_dumpable(); !hardened) return complain(hardened.error());
  process::ignore_broken_pipes();
  const auto arguments = parse_arguments(words);
  if (!arguments) return complain(arguments.error());
  if (arguments->help) return std::fputs(help_text().c_str(), stdout) < 0;
  if (arguments->version) return std::puts("attuned " ATTUNE_VERSION) < 0;
  return serve(*arguments);
}

}  // namespace
}  // namespace attune::service

int main(int count, char** words) {
  try {
    return attune::service::main({words + 1, words + count});
  } catch (const std::system_error& problem) {  // the system's own words
    std::fprintf(stderr, "attuned: %s\n", problem.what());
    return 1;
  } catch (const std::exception&) {  // what it says could quote anything
    std::fputs("attuned: something went wrong inside; it stops\n", stderr);
    return 1;
  }
}

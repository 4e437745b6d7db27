// attune-conformance PATH [ARGUMENT...]: tries out any notifier. Exit code 0: it keeps every promise of the protocol;
// 1: it does not.
#include <csignal>
#include <cstdio>
#include <exception>

#include "tests/conformance/checks.hpp"

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("usage: attune-conformance PATH-OF-A-NOTIFIER [ARGUMENT...]\n", stderr);
    return 2;
  }
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const attune::conformance::Schema schema(ATTUNE_NOTIFIER_SCHEMA);
    int broken = 0;
    for (const auto& [promise, problem] : attune::conformance::check_all({arguments + 1, arguments + count}, schema)) {
      std::printf("%s - %s%s%s\n", problem.empty() ? "ok" : "not ok", promise.c_str(), problem.empty() ? "" : ": ",
                  problem.c_str());
      std::fflush(stdout);
      if (!problem.empty()) ++broken;
    }
    return broken == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "attune-conformance: %s\n", error.what());
    return 2;
  }
}

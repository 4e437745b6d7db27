// attune-reader: reads one calendar once, locked in, for attuned and attune.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string_view>

#include "daemon/process/hardening.hpp"
#include "daemon/reader/conversation.hpp"

namespace {

constexpr int exit_usage = 2;

constexpr std::string_view purpose =
    "attune-reader reads one calendar for attuned and attune, which start it themselves; it takes no arguments.";
constexpr std::string_view help =
    "usage: attune-reader [--help | --version]\n\n"
    "Reads one calendar, locked in, and tells what it found as lines of JSON over standard input and output.\n"
    "attuned and attune start it themselves; there is nothing to do with it by hand.\n";

bool stands_between_pipes() {
  struct stat status {};
  return ::fstat(STDIN_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

int talk_to_a_person(int count, char** arguments) {
  const std::string_view said = count == 2 ? arguments[1] : "";
  if (said == "--help") {
    std::cout << help;
    return EXIT_SUCCESS;
  }
  if (said == "--version") {
    std::cout << "attune-reader " ATTUNE_VERSION "\n";
    return EXIT_SUCCESS;
  }
  std::cerr << purpose << '\n';
  return exit_usage;
}

}  // namespace

int main(int count, char** arguments) {
  if (!attune::process::non_dumpable()) return EXIT_FAILURE;
  if (count > 1 || !stands_between_pipes()) return talk_to_a_person(count, arguments);
  // Straight out: there is nothing to tidy up, and the end of the process forgets everything at once.
  ::_exit(attune::reader::converse());
}

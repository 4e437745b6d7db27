// attune-notify-command PROGRAM [ARGUMENT...]: hands notifications to a program of the owner's. Its arguments come from
// the setting notify.command; what is told goes through standard input alone.
#include <unistd.h>

#include <cstdlib>

#include "plugins/command/command.hpp"

int main(int count, char** arguments) {
  using namespace attune::plugin;
  try {
    harden();
    Conversation conversation(STDIN_FILENO, STDOUT_FILENO, "command", ATTUNE_VERSION);
    command::Command command({arguments + 1, arguments + count});
    serve(conversation, command);
    return EXIT_SUCCESS;
  } catch (...) {
    return EXIT_FAILURE;  // in silence: what was thrown may quote the notification
  }
}

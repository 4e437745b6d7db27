// attune-notify-terminal: writes notifications on the terminal that the service runs in. Standard output belongs to the
// protocol, so it is standard error that must be the terminal.
#include <unistd.h>

#include <cstdlib>

#include "plugins/terminal/terminal.hpp"

int main() {
  using namespace attune::plugin;
  try {
    harden();
    Conversation conversation(STDIN_FILENO, STDOUT_FILENO, "terminal", ATTUNE_VERSION);
    terminal::Terminal terminal(STDERR_FILENO);
    serve(conversation, terminal);
    return EXIT_SUCCESS;
  } catch (...) {
    return EXIT_FAILURE;  // in silence: what was thrown may quote the notification
  }
}

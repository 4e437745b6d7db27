// attune-notify-terminal: writes notifications on the terminal that the service runs in. Standard output belongs to the
// protocol, so it is standard error that must be the terminal.
#include <unistd.h>

#include "plugins/terminal/terminal.hpp"

int main() {
  using namespace attune::plugin;
  harden();
  Conversation conversation(STDIN_FILENO, STDOUT_FILENO, "terminal", ATTUNE_VERSION);
  terminal::Terminal terminal(STDERR_FILENO);
  serve(conversation, terminal);
  return 0;
}

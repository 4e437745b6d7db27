// attune-notify-freedesktop: shows notifications on a desktop that follows freedesktop.org.
#include <unistd.h>

#include <cstdlib>

#include "plugins/freedesktop/notifications.hpp"

int main() {
  using namespace attune::plugin;
  try {
    harden();
    Conversation conversation(STDIN_FILENO, STDOUT_FILENO, "freedesktop", ATTUNE_VERSION);
    freedesktop::Notifications notifications;
    serve(conversation, notifications);
    return EXIT_SUCCESS;
  } catch (...) {
    return EXIT_FAILURE;  // in silence: what was thrown may quote the notification
  }
}

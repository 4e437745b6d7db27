// attune-notify-freedesktop: shows notifications on a desktop that follows freedesktop.org.
#include <unistd.h>

#include "plugins/freedesktop/notifications.hpp"

int main() {
  using namespace attune::plugin;
  harden();
  Conversation conversation(STDIN_FILENO, STDOUT_FILENO, "freedesktop", ATTUNE_VERSION);
  freedesktop::Notifications notifications;
  serve(conversation, notifications);
  return 0;
}

// Whether the notification server that runs holds notifications back, as far as it can be asked.
#pragma once

#include <optional>

#include "plugins/freedesktop/questions.hpp"

namespace attune::plugin::freedesktop {

// GNOME, MATE and Cinnamon keep theirs in a settings file of the home, which a notifier does not see: nothing.
std::optional<bool> do_not_disturb(const Questions& questions);

}  // namespace attune::plugin::freedesktop

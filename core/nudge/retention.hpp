// What of the history goes when it has become old, and what has to stay because something still rests on it.
#pragma once

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// Forgets what was told, put off or said before `moment`, a time in the past. What stays for longer:
// what still asks for silence (a cool-down, somebody met elsewhere); the welcome, while the learning lasts;
// that somebody was asked about once for ever; and that a kind was not useful once, without what it was about.
// False: there was nothing to forget.
bool forget_before(History& history, Instant moment, const Settings& settings, Instant now);

}  // namespace attune::nudge

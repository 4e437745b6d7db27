// The Notify call: a request in the form that this server understands.
#pragma once

#include <set>
#include <string>

#include "plugins/freedesktop/bus.hpp"
#include "plugins/protocol/messages.hpp"

namespace attune::plugin::freedesktop {

inline constexpr Address server{"org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                "org.freedesktop.Notifications"};

// `able`: the server's capabilities; `replaces`: its number for the notification that this one takes the place of, or
// 0.
Result<Message> notify_call(const Bus& bus, const Deliver& request, const std::set<std::string>& able,
                            std::uint32_t replaces);

}  // namespace attune::plugin::freedesktop

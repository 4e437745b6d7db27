// The life of a notifier: answer requests, report events, leave when there is nothing left to report.
#pragma once

#include <chrono>
#include <concepts>
#include <optional>

#include "plugins/protocol/conversation.hpp"

namespace attune::plugin {

using Deadline = std::optional<std::chrono::steady_clock::time_point>;

// What a platform's way of notifying offers.
template <class T>
concept Platform = requires(T platform, const Deliver& deliver, const Withdraw& withdraw, std::vector<Event> events) {
  { platform.describe() } -> std::same_as<Description>;
  { platform.context() } -> std::same_as<Context>;
  { platform.deliver(deliver) } -> std::same_as<Result<void>>;
  // Ends with one Closed event, also for an id that is not shown.
  { platform.withdraw(withdraw) } -> std::same_as<void>;
  // Handles what has come in and what has expired since the last call.
  { platform.events() } -> std::same_as<std::vector<Event>>;
  { platform.shows_something() } -> std::same_as<bool>;
  // What to wait for: a descriptor (-1: none), its poll events, the time to look again.
  { platform.descriptor() } -> std::same_as<int>;
  { platform.poll_events() } -> std::same_as<short>;
  { platform.deadline() } -> std::same_as<Deadline>;
};

// First thing in main: no core, not readable by other processes of this user, no death by a closed pipe or a
// background write to a terminal.
void harden();

// Sleeps until a request, the descriptor or the deadline; notices when nobody listens any more.
void wait(Conversation& conversation, int descriptor, short events, Deadline deadline);

template <Platform T>
struct Dispatch {
  Conversation& conversation;
  T& platform;

  void operator()(const Hello&) const {}
  void operator()(const Describe&) const { conversation.say(description_line(platform.describe())); }
  void operator()(const AskContext&) const { conversation.say(context_line(platform.context())); }
  void operator()(const Deliver& deliver) const {
    const auto shown = platform.deliver(deliver);
    conversation.say(shown ? delivered_line(deliver.id) : refused_line(deliver.id, shown.error().message));
  }
  void operator()(const Withdraw& withdraw) const { platform.withdraw(withdraw); }
};

template <Platform T>
void serve(Conversation& conversation, T& platform) {
  while (!conversation.deaf()) {
    while (const auto request = conversation.next()) std::visit(Dispatch<T>{conversation, platform}, *request);
    for (const auto& event : platform.events()) conversation.say(event_line(event));
    if (conversation.ended() && !platform.shows_something()) return;
    wait(conversation, platform.descriptor(), platform.poll_events(), platform.deadline());
  }
}

}  // namespace attune::plugin

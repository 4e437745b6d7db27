// Several questions to the session bus that share one time: whoever hangs is passed over, and the whole ends in time.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>

#include "plugins/freedesktop/bus.hpp"

namespace attune::plugin::freedesktop {

class Questions {
 public:
  using Milliseconds = std::chrono::milliseconds;

  Questions(const Bus& bus, Milliseconds for_all)
      : bus_(bus), end_(std::chrono::steady_clock::now() + for_all), names_(bus.names(longest)) {}

  // For the next question. Never nothing, for that would mean no limit to the bus.
  Milliseconds patience() const {
    const auto left = std::chrono::ceil<Milliseconds>(end_ - std::chrono::steady_clock::now());
    return std::clamp(left, Milliseconds{1}, longest);
  }
  // Nothing is started by a question, but who is not there need not be asked.
  bool is_there(const Address& address) const { return names_.contains(address.service); }

  Result<Message> method(const Address& address, const char* member) const { return bus_.method(address, member); }
  // The reply to a question that was put together; an error of putting it together is passed on.
  Result<Message> ask(const Result<Message>& question) const {
    return question ? bus_.call(*question, patience()) : tl::unexpected(question.error());
  }
  std::optional<bool> yes_or_no(const Result<Message>& question) const {
    const auto reply = ask(question);
    int answer = 0;
    if (!reply || sd_bus_message_read(reply->get(), "b", &answer) < 0) return std::nullopt;
    return answer != 0;
  }
  std::optional<bool> property(const Address& address, const char* name) const {
    return bus_.boolean_property(address, name, patience());
  }

 private:
  static constexpr Milliseconds longest{300};

  const Bus& bus_;
  std::chrono::steady_clock::time_point end_;
  std::set<std::string> names_;
};

// One true makes it true; false needs at least one that says so.
inline void combine(std::optional<bool>& sum, std::optional<bool> answer) {
  if (answer) sum = sum.value_or(false) || *answer;
}

}  // namespace attune::plugin::freedesktop

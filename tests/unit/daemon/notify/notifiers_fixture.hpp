// A service's view of notifiers that behave as they are called.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "daemon/notify/notifiers.hpp"
#include "daemon/process/hardening.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/notifier_folder.hpp"

namespace attune::notify {

inline Notification nudge() {
  return {"7", "A full week", "Body.", {{"show", "Show"}, {"later", "Later"}}, "show", false, std::nullopt};
}

class NotifiersTest : public ::testing::Test {
 protected:
  NotifiersTest() { process::ignore_broken_pipes(); }

  void start(const std::vector<std::string>& use, std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    for (const auto& behaviour : use) folder_.add(behaviour, {});
    create(use, patience);
  }
  void create(const std::vector<std::string>& use, std::chrono::milliseconds patience = std::chrono::seconds(20)) {
    Options options{{folder_.path()}, use, {process::Sandbox::best_effort, {}, patience}};
    notifiers_.emplace(loop_.get_executor(), std::move(options), [this](const Event& event) { hear(event); });
  }
  void hear(const Event& event) {
    if (const auto* answered = std::get_if<Answered>(&event))
      events_.push_back(answered->id + " answered " + answered->action);
    else
      events_.push_back(std::get<Closed>(event).id + " closed");
  }
  // Runs until nothing is left to wait for, the notifiers' leaving included.
  template <class T>
  T run(Awaitable<T> work) {
    return test::run(loop_, std::move(work));
  }
  Delivery deliver() {
    auto delivery = run(notifiers_->deliver(nudge()));
    return delivery ? *delivery : Delivery{{Outcome::Kind::refused, delivery.error().message}, "none"};
  }
  const Status& status(std::size_t index = 0) const { return notifiers_->status().at(index); }

  boost::asio::io_context loop_{1};
  test::NotifierFolder folder_{{}};
  std::vector<std::string> events_;
  std::optional<Notifiers> notifiers_;
};

}  // namespace attune::notify

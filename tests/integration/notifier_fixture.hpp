// The service's side, the lock, the real notifier and a real notification server, on a private screen.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <map>

#include "daemon/notify/notifiers.hpp"
#include "daemon/process/hardening.hpp"
#include "tests/support/session.hpp"

namespace attune {

inline notify::Notification nudge(std::string id = "7") {
  return {std::move(id),
          "A full week",
          "Meetings take 24 of your 40 hours this week.\nMoving Wednesday 14:00 would open <three> hours & more.",
          {{"show", "Show"}, {"later", "Later"}, {"not_this_kind", "Not this kind"}},
          "show",
          false,
          std::nullopt};
}

class NotifierTest : public ::testing::Test {
 protected:
  explicit NotifierTest(const std::string& server = "dunst") : session_(server) {
    process::ignore_broken_pipes();
    const auto& desktop = session_.environment();
    notify::Options options{{ATTUNE_PROGRAMS},
                            {"freedesktop"},
                            {process::Sandbox::required,
                             {"DBUS_SESSION_BUS_ADDRESS=" + desktop.at("DBUS_SESSION_BUS_ADDRESS"),
                              "XDG_RUNTIME_DIR=" + desktop.at("XDG_RUNTIME_DIR")},
                             std::chrono::seconds(20)}};
    notifiers_.emplace(loop_.get_executor(), std::move(options), [this](const notify::Event& event) { hear(event); });
  }

  void hear(const notify::Event& event) {
    if (const auto* answered = std::get_if<notify::Answered>(&event))
      events_.push_back(answered->id + " answered " + answered->action);
    else
      events_.push_back(std::get<notify::Closed>(event).id + " closed");
    if (const auto* closed = std::get_if<notify::Closed>(&event)) reasons_[closed->id] = closed->reason;
  }
  // Runs the event loop until the work is done; notifications stay on the screen meanwhile.
  template <class T>
  T run(process::Awaitable<T> work) {
    std::optional<T> result;
    boost::asio::co_spawn(loop_, std::move(work), [&](const std::exception_ptr& thrown, T value) {
      if (thrown) std::rethrow_exception(thrown);
      result.emplace(std::move(value));
    });
    loop_.restart();
    while (!result) loop_.run_one();
    return std::move(*result);
  }
  notify::Outcome::Kind deliver(notify::Notification notification = nudge()) {
    const auto delivery = run(notifiers_->deliver(std::move(notification)));
    return delivery ? delivery->outcome.kind : notify::Outcome::Kind::refused;
  }
  void withdraw(std::string id) {
    run([](notify::Notifiers& notifiers, std::string which) -> process::Awaitable<bool> {
      co_await notifiers.withdraw(std::move(which));
      co_return true;
    }(*notifiers_, std::move(id)));
  }
  bool heard(const std::string& event) {
    loop_.restart();
    return test::eventually([&] {
      loop_.poll();
      return std::ranges::find(events_, event) != events_.end();
    });
  }
  // The process behind a name on the bus.
  std::string process_of(const std::string& name) const {
    const auto asked = session_.run(
        "dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus "
        "org.freedesktop.DBus.GetConnectionUnixProcessID string:" +
        name);
    return asked.output.substr(asked.output.find_last_of(' ', asked.output.size() - 2));
  }
  std::optional<bool> ask_locked() { return run(notifiers_->context()).locked; }
  std::string displayed() const { return session_.run("dunstctl count displayed").output; }
  const notify::Status& status() const { return notifiers_->status().front(); }

  test::Session session_;
  boost::asio::io_context loop_{1};
  std::vector<std::string> events_;
  std::map<std::string, notify::CloseReason> reasons_;  // of those that were closed
  std::optional<notify::Notifiers> notifiers_;
};

}  // namespace attune

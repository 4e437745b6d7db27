// One notifier that runs. Whatever it does (hang, crash, flood, lie), each question ends by its deadline, and it can
// say only what it was asked and what became of what it shows.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "daemon/notify/discover.hpp"
#include "daemon/notify/messages.hpp"
#include "daemon/process/child.hpp"

namespace attune::notify {

using process::Awaitable;

// How notifiers are started.
struct Conditions {
  process::Sandbox sandbox = process::Sandbox::required;
  std::vector<std::string> environment;      // what leads to the owner's desktop and nothing else
  std::chrono::milliseconds patience{5000};  // for each answer
};

// What of this process's environment a notifier gets: DBUS_SESSION_BUS_ADDRESS and XDG_RUNTIME_DIR.
std::vector<std::string> desktop_environment();

// What became of a delivery.
struct Outcome {
  enum class Kind : std::uint8_t {
    shown,
    refused,  // certainly not shown
    unknown,  // handed over, and no sensible answer came: it may be on the screen, so it is not told again
  };
  Kind kind;
  std::string reason;
};

class Session : public std::enable_shared_from_this<Session> {
 public:
  using EventHandler = std::function<void(const Event&)>;

  // Started, locked in, and of the right version. It stays until rest().
  static Awaitable<Result<std::shared_ptr<Session>>> start(Program program, Conditions conditions,
                                                           EventHandler on_event);

  // One question at a time. A question that gets no answer in time ends the session.
  Awaitable<Result<Description>> describe();
  Awaitable<Result<Context>> context();
  // An error: it was handed to nobody.
  Awaitable<Result<Outcome>> deliver(Notification notification);
  // Until it has gone, or is given up with the session; the event tells what became of it.
  Awaitable<void> withdraw(std::string id);

  // Between hold() and rest() it stays although it shows nothing; otherwise it leaves with its last notification.
  void hold() { held_ = true; }
  void rest();
  // At once, and without another event.
  void abandon();

  bool usable() const { return !over_ && !leaving_; }
  bool shows(const std::string& id) const { return shown_.contains(id); }

 private:
  using Actions = std::set<std::string>;
  struct Delivery {
    std::string id;
    Actions actions;
  };

  Session(const boost::asio::any_io_executor& executor, process::Child child, Conditions conditions,
          EventHandler on_event);

  // Reads as long as the notifier speaks; nothing else reads.
  Awaitable<void> listen();
  Awaitable<Result<Line>> ask(std::string line);
  Outcome judge(const Result<Line>& answer, const std::string& id);
  void hear(std::string_view text);
  void hear_answer(Line line);
  void hear_end(const std::string& id, const Event& event);
  void complain();
  void leave();
  void end(std::string reason);

  process::Child child_;
  Conditions conditions_;
  EventHandler on_event_;
  boost::asio::steady_timer answer_;  // runs while an answer is waited for; cancelled when it is there
  boost::asio::steady_timer grace_;   // for leaving
  bool asking_ = false;
  bool handed_over_ = false;   // the present question went out whole
  std::optional<Line> heard_;  // the answer to it
  std::optional<Delivery> delivering_;
  std::map<std::string, Actions> shown_;  // by id
  std::set<std::string> ended_;           // a second end of these is forgiven, once
  int complaints_ = 0;
  bool knows_a_name_ = false;  // and may repeat it: then none of its own words are passed on
  bool held_ = true;
  bool leaving_ = false;
  bool over_ = false;
  std::string why_over_ = "it ended too early";
};

}  // namespace attune::notify

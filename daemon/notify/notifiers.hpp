// All ways of telling the owner something: the first of the chosen notifiers that is available is used.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "daemon/notify/gate.hpp"
#include "daemon/notify/session.hpp"

namespace attune::notify {

struct Options {
  std::vector<std::filesystem::path> folders;  // notifier_folders()
  std::vector<std::string> use;                // the settings' names, best first
  Conditions conditions;
  std::vector<std::string> command = {};  // of the notifier `command`
};

// For `attune status`: what is known of one notifier since it was last asked.
struct Status {
  enum class State : std::uint8_t { not_asked, available, unavailable, failed, rejected };
  std::string name;
  State state = State::not_asked;
  std::string detail;  // what shows the notifications, or why not; one harmless line, may be empty
};
std::string_view name_of(Status::State state);  // "not_asked"

struct Delivery {
  Outcome outcome;
  std::string notifier;  // which one was asked
};

class Notifiers {
 public:
  // `on_event` is called on the event loop: exactly one event for each notification that was shown.
  Notifiers(const boost::asio::any_io_executor& executor, Options options, Session::EventHandler on_event);
  // Ends what runs; what is on the screen stays there. Not while one of the calls below is awaited.
  ~Notifiers();
  Notifiers(const Notifiers&) = delete;
  Notifiers& operator=(const Notifiers&) = delete;

  // What the first available notifier can tell; everything unknown if there is none. Where it does not know of the lock
  // or of Do Not Disturb, the others are asked, too, for reasons to be quiet.
  Awaitable<Context> context();
  // ErrorKind::unsupported: no notifier is available, nothing was handed to anyone. What carries a name goes only to
  // the one that context() has just spoken of.
  Awaitable<Result<Delivery>> deliver(Notification notification);
  // Nothing happens if it is not shown any more.
  Awaitable<void> withdraw(std::string id);

  // Why nobody can be told anything, as of the last time they were asked; nothing: somebody can.
  std::optional<std::string> why_nobody() const;
  // In the settings' order.
  const std::vector<Status>& status() const { return status_; }

 private:
  struct Chosen {
    std::string name;
    std::shared_ptr<Session> session;
  };

  // The first available one that is not passed by; it and those before it are, the next time.
  Awaitable<Result<Chosen>> choose(std::set<std::string>& passed_by);
  Awaitable<Result<std::shared_ptr<Session>>> session_of(Program program);
  void note(const std::string& name, Status::State state, std::string detail);

  Options options_;
  Session::EventHandler on_event_;
  Gate gate_;
  std::map<std::string, std::weak_ptr<Session>> sessions_;  // by the notifier's name; each lives as long as it runs
  std::vector<Status> status_;
  std::string knows_the_moment_;  // the notifier that the last context() came from
};

}  // namespace attune::notify

// Decides whether there is something to tell, waits for the moment, and tells it: written down first, then shown.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "daemon/notify/notifiers.hpp"
#include "daemon/process/deadline.hpp"
#include "daemon/service/clock.hpp"
#include "daemon/service/complaints.hpp"
#include "daemon/service/configured.hpp"
#include "daemon/service/memory.hpp"
#include "daemon/service/name_lookup.hpp"
#include "daemon/service/wall_timer.hpp"
#include "daemon/service/world.hpp"

namespace spdlog {
class logger;
}

namespace attune::service {

class Teller {
 public:
  struct Surroundings {
    const Clock& clock;
    Memory& memory;
    std::function<notify::Notifiers&()> notifiers;
    std::function<bool()> may_look;  // everything has been tried, and the policy of the moment is in force
    std::function<World()> survey;
    std::function<const Configured&()> configured;
    std::function<void()> on_trouble;                                          // with the memory
    std::function<process::Awaitable<Result<void>>(std::uint32_t)> open_page;  // of a nudge, for *Show*
    const NameLookup& names;
    Complaints& complaints;
    spdlog::logger& log;
  };

  Teller(const boost::asio::any_io_executor& executor, Surroundings surroundings);

  // Until stop().
  process::Awaitable<void> run();
  void stop();
  // Something changed: decide again.
  void reconsider() { timer_.wake(); }
  // What the owner did with a notification.
  void hear(const notify::Event& event);

  // There was something to tell, and nobody to show it: to be tried again at the next reading.
  bool nobody_could_show() const { return nobody_could_show_; }

  // Why nothing is told now, in plain words; empty: something was, or nobody has looked yet.
  const std::string& holding() const { return holding_; }
  // When the next look is planned; nothing: after the next reading.
  std::optional<Instant> next_look() const { return next_look_; }

  // Shows a notification that tests the way to the screen; gives the notifier that showed it. Error: why none could.
  process::Awaitable<Result<std::string>> test() const;

 private:
  process::Awaitable<void> let_sources_catch_up();
  process::Awaitable<std::optional<Instant>> consider_whatever_happens();
  process::Awaitable<std::optional<Instant>> consider();
  // False: the desktop asks for quiet.
  process::Awaitable<bool> tell(const nudge::Nudge& nudge);
  // Of whom the nudge is about; nothing: nobody, or not in time.
  process::Awaitable<std::optional<WipedText>> look_up_name(const nudge::Nudge& nudge);
  process::Awaitable<void> withdraw(std::set<std::uint32_t> numbers);
  process::Awaitable<void> show_whatever_happens(std::uint32_t number);
  process::Awaitable<void> show(std::uint32_t number);
  std::optional<Instant> look_again(const nudge::Decision& decision) const;
  process::Awaitable<void> explain(std::uint32_t number);
  void note_end(const notify::Closed& closed);
  void answer(std::uint32_t number, nudge::Answer answer);

  Surroundings surroundings_;
  WallTimer timer_;
  boost::asio::any_io_executor executor_;
  std::set<std::uint32_t> on_screen_;  // by their numbers
  std::string holding_;
  std::optional<Instant> next_look_;
  bool nobody_could_show_ = false;
  bool stopped_ = false;
};

}  // namespace attune::service

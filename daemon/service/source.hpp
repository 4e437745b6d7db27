// One configured source: read at the start, then again and again, each time in a process of its own.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "config/settings.hpp"
#include "core/calendar/source.hpp"
#include "daemon/process/deadline.hpp"
#include "daemon/reading/read_source.hpp"
#include "daemon/service/archive.hpp"
#include "daemon/service/cadence.hpp"
#include "daemon/service/clock.hpp"
#include "daemon/service/wall_timer.hpp"

namespace attune::service {

// What `attune status` says of a source.
struct SourceStatus {
  SourceState state = SourceState::unreadable;
  Capability capability;
  std::optional<Instant> last_reading;  // that ended well
  std::optional<Instant> next_reading;
  std::size_t items = 0;
  std::size_t diagnostics = 0;
  std::string problem;  // one plain line; empty: none
  bool reading = false;
  bool locked = true;               // false: the kernel gave its reader only a part of the lock
  bool unanswered_is_firm = false;  // as the last survey found: few invitations in it carry the owner's answer
  bool watched = false;             // a change is noticed when it happens; false: at the next regular reading
};

class Source : public std::enable_shared_from_this<Source> {
 public:
  // Reads the source anew, from what was known of it.
  using Read =
      std::function<process::Awaitable<Result<reading::ReadOutcome>>(const config::Source&, reading::Previous)>;
  struct Surroundings {
    const Clock& clock;
    Archive& archive;
    Read read;
    std::function<void(const Source&, bool is_news)> on_reading;  // after each one, good or bad
  };

  Source(const boost::asio::any_io_executor& executor, config::Source source, SourceId id, Cadence cadence,
         Surroundings surroundings);

  void start();
  // Ends a reading that is under way.
  void stop();
  // `accept`: a calendar that shrank is believed.
  void ask_for_reading(bool accept);
  // Of everything, whatever is known of it.
  void ask_for_whole_reading() {
    head_.reset();
    ask_for_reading(false);
  }
  // It may have changed, or can perhaps be reached again: it is read soon.
  void note_change();
  // Returns when a reading that began after it was last asked for has ended; false: it was stopped before that.
  process::Awaitable<bool> reading_asked_for();

  const config::Source& source() const { return source_; }
  const SourceId& id() const { return id_; }
  const SourceStatus& status() const { return status_; }
  void note_survey(bool unanswered_is_firm) { status_.unanswered_is_firm = unanswered_is_firm; }
  void note_watch(bool watched) { status_.watched = watched; }
  // The last reading ended badly.
  bool failing() const { return failures_ > 0; }
  bool tried() const { return ended_ > 0; }

 private:
  process::Awaitable<void> run();
  process::Awaitable<void> wait_until_due();
  Instant next_reading() const;
  process::Awaitable<void> read();
  process::Awaitable<void> read_whatever_happens();
  reading::Previous previous();
  void fail(std::string problem);
  void take(reading::ReadOutcome outcome, bool accepted);
  void keep(state::SourceReading fresh, const reading::ReadOutcome& outcome);
  void doubt(const state::SourceReading& fresh);
  void describe(const state::SourceReading& reading);

  config::Source source_;
  SourceId id_;
  Cadence cadence_;
  Surroundings surroundings_;
  WallTimer timer_;
  boost::asio::steady_timer ending_;  // never expires; cancelled after each reading
  SourceStatus status_;
  std::optional<state::ReadingHead> head_;  // of the reading in force; nothing: it is yet to be looked up
  bool is_news_ = true;                     // the last reading changed something
  std::size_t ended_ = 0;                   // readings
  std::size_t wanted_ = 0;                  // as many are to have ended
  Instant last_ended_{};
  std::chrono::milliseconds last_took_{};
  unsigned failures_ = 0;  // in a row
  std::optional<Changes> changes_;
  bool accept_ = false;
  bool stopped_ = false;
  boost::asio::cancellation_signal stopping_;
};

}  // namespace attune::service

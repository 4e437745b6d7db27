#include "daemon/service/source.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <string_view>

#include "daemon/service/doubt.hpp"

namespace attune::service {

namespace asio = boost::asio;
using process::Awaitable;

Source::Source(const asio::any_io_executor& executor, config::Source source, SourceId id, Cadence cadence,
               Surroundings surroundings)
    : source_(std::move(source)),
      id_(id),
      cadence_(cadence),
      surroundings_(std::move(surroundings)),
      timer_(executor),
      ending_(executor, asio::steady_timer::time_point::max()) {}

void Source::start() {
  asio::co_spawn(
      ending_.get_executor(), [self = shared_from_this()]() -> Awaitable<void> { co_await self->run(); },
      asio::bind_cancellation_slot(stopping_.slot(), asio::detached));
}

void Source::stop() {
  stopped_ = true;
  stopping_.emit(asio::cancellation_type::terminal);
  timer_.wake();
  ending_.cancel();
}

void Source::ask_for_reading(bool accept) {
  accept_ = accept_ || accept;
  wanted_ = ended_ + (status_.reading ? 2 : 1);
  timer_.wake();
}

Awaitable<bool> Source::reading_asked_for() {
  const auto self = shared_from_this();
  const auto wanted = wanted_;
  while (!stopped_ && ended_ < wanted) {
    co_await ending_.async_wait(asio::as_tuple(asio::use_awaitable));
  }
  co_return ended_ >= wanted;
}

void Source::note_change() {
  const auto now = surroundings_.clock.now();
  changes_ = Changes{.first = changes_ ? changes_->first : now, .last = now};
  timer_.wake();
}

Awaitable<void> Source::run() {
  while (!stopped_) {
    status_.reading = true;
    status_.next_reading.reset();
    changes_.reset();
    const auto began = std::chrono::steady_clock::now();
    co_await read_whatever_happens();
    status_.reading = false;
    ++ended_;
    if (stopped_) co_return;
    last_took_ = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    last_ended_ = surroundings_.clock.now();
    status_.next_reading = next_reading();
    ending_.cancel();
    surroundings_.on_reading(*this, is_news_);
    co_await wait_until_due();
  }
}

Awaitable<void> Source::wait_until_due() {
  while (!stopped_ && ended_ >= wanted_) {
    status_.next_reading = next_reading();
    const auto woken = co_await timer_.wait_until(status_.next_reading);
    if (woken == Woken::due) co_return;
    if (woken == Woken::clock_changed) {  // also after a suspend: what was planned belongs to another time
      last_ended_ = surroundings_.clock.now();
      note_change();
    }
  }
}

Instant Source::next_reading() const {
  const auto regular = regular_reading(cadence_, last_ended_, failures_);
  return changes_ ? std::min(regular, reading_of_change(*changes_, last_ended_, last_took_)) : regular;
}

// A fault of ours costs one reading of one source. What the exception says may quote anything, so it is not told.
Awaitable<void> Source::read_whatever_happens() {
  try {
    co_await read();
  } catch (const std::exception&) {
    if (!stopped_) fail("something went wrong inside attuned while it was read");
  }
}

// What was kept may be gone, or no longer legible: then its head is worth nothing.
reading::Previous Source::previous() {
  if (head_ && !surroundings_.archive.holds(id_)) head_.reset();
  return reading::Previous([this] { return surroundings_.archive.find(id_); }, head_);
}

Awaitable<void> Source::read() {
  const bool accepted = std::exchange(accept_, false);
  auto outcome = co_await surroundings_.read(source_, previous());
  if (stopped_) co_return;
  if (!outcome) {
    fail(std::move(outcome.error().message));
    co_return;
  }
  take(std::move(*outcome), accepted);
}

void Source::fail(std::string problem) {
  if (!status_.last_reading) {
    if (const auto kept = surroundings_.archive.find(id_)) describe(*kept);
  }
  const auto state = status_.last_reading ? SourceState::stale : SourceState::unreadable;
  is_news_ = status_.state != state || status_.problem != problem || ended_ == 0;
  status_.problem = std::move(problem);
  status_.state = state;
  ++failures_;
}

void Source::take(reading::ReadOutcome outcome, bool accepted) {
  status_.locked = outcome.locked;
  failures_ = 0;
  if (outcome.reading && !accepted && is_doubtful(outcome.items_before, *outcome.reading, surroundings_.clock.now())) {
    doubt(*outcome.reading);
    return;
  }
  is_news_ = outcome.is_news || status_.state != SourceState::fresh || ended_ == 0;
  status_.problem.clear();
  status_.state = SourceState::fresh;
  status_.last_reading = outcome.head.read_at;
  if (outcome.reading) keep(std::move(*outcome.reading), outcome);
  head_ = std::move(outcome.head);
}

// A file that is not touched wears no disk and wakes no backup.
void Source::keep(state::SourceReading fresh, const reading::ReadOutcome& outcome) {
  describe(fresh);
  const bool doubted = std::exchange(fresh.doubt, std::nullopt).has_value();
  if (outcome.is_news || doubted || !surroundings_.archive.holds(id_)) surroundings_.archive.keep(std::move(fresh));
}

void Source::doubt(const state::SourceReading& fresh) {
  constexpr std::string_view doubtful =
      "this calendar is suddenly much smaller; the last good reading stays in force "
      "(`attune refresh --accept` takes the smaller one)";
  is_news_ = status_.state != SourceState::stale || status_.problem != doubtful;
  status_.problem = doubtful;
  status_.state = SourceState::stale;
  head_.reset();
  auto previous = surroundings_.archive.find(id_);
  if (!previous) return;
  describe(*previous);
  surroundings_.archive.keep(with_doubt(std::move(*previous), fresh, surroundings_.clock.now()));
}

void Source::describe(const state::SourceReading& reading) {
  status_.capability = reading.capability;
  status_.last_reading = reading.read_at;
  status_.items = state::items_in(reading);
  status_.diagnostics = state::remarks_on(reading);
}

}  // namespace attune::service

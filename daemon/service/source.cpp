#include "daemon/service/source.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>

#include "daemon/service/doubt.hpp"

namespace attune::service {

namespace asio = boost::asio;
using process::Awaitable;

namespace {

// Whether there is something new to write down: a file that is not touched wears no disk and wakes no backup.
bool differ(const state::SourceReading& left, const state::SourceReading& right) {
  return left.items != right.items || left.meetings != right.meetings || left.listing != right.listing ||
         left.reading_key != right.reading_key || left.doubt != right.doubt || left.diagnostics != right.diagnostics;
}

}  // namespace

Source::Source(const asio::any_io_executor& executor, config::Source source, SourceId id, Seconds interval,
               Surroundings surroundings)
    : source_(std::move(source)),
      id_(id),
      interval_(interval),
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

Awaitable<void> Source::run() {
  while (!stopped_) {
    status_.reading = true;
    status_.next_reading.reset();
    co_await read_whatever_happens();
    status_.reading = false;
    ++ended_;
    if (stopped_) co_return;
    status_.next_reading = surroundings_.clock.now() + interval_;
    ending_.cancel();
    surroundings_.on_reading(*this);
    // Whatever woke it up, a clock that was set included, the answer is a new reading.
    co_await timer_.wait_until(status_.next_reading);
  }
}

// A fault of ours costs one reading of one source. What the exception says may quote anything, so it is not told.
Awaitable<void> Source::read_whatever_happens() {
  try {
    co_await read();
  } catch (const std::exception&) {
    if (!stopped_) fail("something went wrong inside attuned while it was read", std::nullopt);
  }
}

Awaitable<void> Source::read() {
  const bool accepted = std::exchange(accept_, false);
  auto previous = surroundings_.archive.find(id_);
  auto outcome = co_await surroundings_.read(source_, previous);
  if (stopped_) co_return;
  if (!outcome) {
    fail(outcome.error().message, previous);
    co_return;
  }
  status_.locked = outcome->locked;
  take(previous, std::move(outcome->reading), accepted);
}

void Source::fail(std::string problem, const std::optional<state::SourceReading>& previous) {
  status_.problem = std::move(problem);
  status_.state = previous || status_.last_reading ? SourceState::stale : SourceState::unreadable;
  if (previous) describe(*previous);
}

void Source::take(const std::optional<state::SourceReading>& previous, state::SourceReading fresh, bool accepted) {
  const auto now = surroundings_.clock.now();
  if (!previous || accepted || !is_doubtful(*previous, fresh, now)) {
    status_.problem.clear();
    status_.state = SourceState::fresh;
    describe(fresh);
    fresh.doubt.reset();
    if (!previous || differ(*previous, fresh)) surroundings_.archive.keep(std::move(fresh));
    return;
  }
  status_.problem =
      "this calendar is suddenly much smaller; the last good reading stays in force "
      "(`attune refresh --accept` takes the smaller one)";
  status_.state = SourceState::stale;
  describe(*previous);
  surroundings_.archive.keep(with_doubt(*previous, fresh, now));
}

void Source::describe(const state::SourceReading& reading) {
  status_.capability = reading.capability;
  status_.last_reading = reading.read_at;
  status_.items = state::items_in(reading);
  status_.diagnostics = state::remarks_on(reading);
}

}  // namespace attune::service

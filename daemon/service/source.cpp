#include "daemon/service/source.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/service/doubt.hpp"

namespace attune::service {

namespace asio = boost::asio;
using process::Awaitable;

namespace {

// Whether there is something new to write down: a file that is not touched wears no disk and wakes no backup.
bool differ(const state::SourceReading& left, const state::SourceReading& right) {
  return left.items != right.items || left.listing != right.listing || left.reading_key != right.reading_key ||
         left.doubt != right.doubt || left.diagnostics != right.diagnostics;
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
      asio::detached);
}

void Source::stop() {
  stopped_ = true;
  timer_.wake();
  ending_.cancel();
}

void Source::ask_for_reading(bool accept) {
  accept_ = accept_ || accept;
  wanted_ = ended_ + (status_.reading ? 2 : 1);
  timer_.wake();
}

Awaitable<void> Source::reading_asked_for() {
  const auto self = shared_from_this();
  const auto wanted = wanted_;
  while (!stopped_ && ended_ < wanted) {
    co_await ending_.async_wait(asio::as_tuple(asio::use_awaitable));
  }
}

Awaitable<void> Source::run() {
  while (!stopped_) {
    status_.reading = true;
    status_.next_reading.reset();
    co_await read();
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

Awaitable<void> Source::read() {
  auto previous = surroundings_.archive.find(id_);
  auto outcome = co_await surroundings_.read(source_, previous);
  if (stopped_) co_return;
  if (!outcome) {
    status_.problem = outcome.error().message;
    status_.state = previous ? SourceState::stale : SourceState::unreadable;
    if (previous) describe(*previous);
    co_return;
  }
  status_.locked = outcome->locked;
  take(previous, std::move(outcome->reading));
}

void Source::take(const std::optional<state::SourceReading>& previous, state::SourceReading fresh) {
  const auto now = surroundings_.clock.now();
  const bool accepted = std::exchange(accept_, false);
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
  status_.items = reading.items.size();
  status_.diagnostics = reading.diagnostics.size();
}

}  // namespace attune::service

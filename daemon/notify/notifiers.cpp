#include "daemon/notify/notifiers.hpp"

#include <algorithm>

namespace attune::notify {
namespace {

std::string joined(const std::vector<Status>& status) {
  std::string text;
  for (const auto& one : status) {
    text += text.empty() ? "" : "; ";
    text += one.name + ": " + one.detail;
  }
  return text.empty() ? "none is configured" : text;
}

// Whoever says yes is believed; no is what nobody denies.
std::optional<bool> combined(std::optional<bool> one, std::optional<bool> other) {
  if (!one || !other) return one ? one : other;
  return *one || *other;
}

Context combined(const Context& one, const Context& other) {
  return {combined(one.locked, other.locked), combined(one.dnd, other.dnd), combined(one.shared, other.shared),
          combined(one.fullscreen, other.fullscreen)};
}

}  // namespace

std::string_view name_of(Status::State state) {
  switch (state) {
    case Status::State::not_asked:
      return "not_asked";
    case Status::State::available:
      return "available";
    case Status::State::unavailable:
      return "unavailable";
    case Status::State::failed:
      return "failed";
    case Status::State::rejected:
      break;
  }
  return "rejected";
}

Notifiers::Notifiers(const boost::asio::any_io_executor& executor, Options options, Session::EventHandler on_event)
    : options_(std::move(options)), on_event_(std::move(on_event)), gate_(executor) {
  for (const auto& name : options_.use) status_.push_back({name, Status::State::not_asked, {}});
  for (auto& [name, reason] : discover(options_.folders, options_.use, options_.command).rejected)
    note(name, Status::State::rejected, reason);
}

Notifiers::~Notifiers() {
  for (const auto& [name, running] : sessions_) {
    if (const auto session = running.lock()) session->abandon();
  }
}

Awaitable<Context> Notifiers::context() {
  const auto pass = co_await gate_.pass();
  Context known;
  std::set<std::string> passed_by;
  while (!known.locked || !known.dnd) {
    const auto chosen = co_await choose(passed_by);
    if (!chosen) break;
    const auto context = co_await chosen->session->context();
    if (context)
      known = combined(known, *context);
    else
      note(chosen->name, Status::State::failed, context.error().message);
    chosen->session->rest();
  }
  co_return known;
}

Awaitable<Result<Delivery>> Notifiers::deliver(Notification notification) {
  const auto pass = co_await gate_.pass();
  std::set<std::string> passed_by;
  while (true) {
    const auto chosen = co_await choose(passed_by);
    if (!chosen) co_return tl::unexpected(chosen.error());
    auto outcome = co_await chosen->session->deliver(notification);
    if (!outcome) {
      note(chosen->name, Status::State::failed, outcome.error().message);
      continue;
    }
    if (outcome->kind == Outcome::Kind::unknown) note(chosen->name, Status::State::failed, outcome->reason);
    chosen->session->rest();
    co_return Delivery{std::move(*outcome), chosen->name};
  }
}

Awaitable<void> Notifiers::withdraw(std::string id) {
  const auto pass = co_await gate_.pass();
  for (const auto& [name, running] : sessions_) {
    const auto session = running.lock();
    if (!session || !session->shows(id)) continue;
    co_await session->withdraw(id);
    co_return;
  }
}

Awaitable<Result<Notifiers::Chosen>> Notifiers::choose(std::set<std::string>& passed_by) {
  // Looked for anew each time: one may have been installed, removed or changed meanwhile.
  auto found = discover(options_.folders, options_.use, options_.command);
  for (auto& [name, reason] : found.rejected) note(name, Status::State::rejected, std::move(reason));
  for (const auto& program : found.usable) {
    if (!passed_by.insert(program.name).second) continue;
    auto session = co_await session_of(program);
    if (!session) {
      note(program.name, Status::State::failed, session.error().message);
      continue;
    }
    const auto description = co_await (*session)->describe();
    if (description && description->available) {
      note(program.name, Status::State::available, description->server);
      co_return Chosen{program.name, *session};
    }
    if (description)
      note(program.name, Status::State::unavailable, description->reason);
    else
      note(program.name, Status::State::failed, description.error().message);
    (*session)->rest();
  }
  co_return failure(ErrorKind::unsupported, "no notifier is available (" + joined(status_) + ")");
}

Awaitable<Result<std::shared_ptr<Session>>> Notifiers::session_of(Program program) {
  const auto name = program.name;
  if (auto session = sessions_[name].lock(); session && session->usable()) {
    session->hold();
    co_return session;
  }
  auto started = co_await Session::start(std::move(program), options_.conditions, on_event_);
  if (started) sessions_[name] = *started;
  co_return started;
}

void Notifiers::note(const std::string& name, Status::State state, std::string detail) {
  const auto entry = std::ranges::find(status_, name, &Status::name);
  if (entry != status_.end()) *entry = {name, state, std::move(detail)};
}

}  // namespace attune::notify

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

std::string none_available(const std::vector<Status>& status) {
  return "no notifier is available (" + joined(status) + ")";
}

// Another one may know a reason for quiet. That there is none, only the one that is going to show something can say:
// on that a name depends.
Context quieter(Context known, const Context& other) {
  for (auto field : {&Context::locked, &Context::dnd, &Context::shared, &Context::fullscreen}) {
    if (other.*field == true) known.*field = true;
  }
  return known;
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
  std::optional<Context> known;
  std::set<std::string> passed_by;
  while (!known || !known->locked || !known->dnd) {
    const auto chosen = co_await choose(passed_by);
    if (!chosen) break;
    const auto context = co_await chosen->session->context();
    if (!context) note(chosen->name, Status::State::failed, context.error().message);
    const auto told = context.value_or(Context{});
    if (!known) knows_the_moment_ = chosen->name;
    known = known ? quieter(*known, told) : told;
    chosen->session->rest();
  }
  co_return known.value_or(Context{});
}

Awaitable<Result<Delivery>> Notifiers::deliver(Notification notification) {
  const auto pass = co_await gate_.pass();
  std::set<std::string> passed_by;
  while (true) {
    const auto chosen = co_await choose(passed_by);
    if (!chosen) co_return tl::unexpected(chosen.error());
    if (notification.transient && chosen->name != knows_the_moment_) {
      chosen->session->rest();
      co_return failure(ErrorKind::unsupported,
                        "a name is not shown by " + chosen->name + ": it was not asked about the lock");
    }
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

std::optional<std::string> Notifiers::why_nobody() const {
  const bool somebody =
      std::ranges::any_of(status_, [](const Status& status) { return status.state == Status::State::available; });
  return somebody ? std::nullopt : std::optional(none_available(status_));
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
  co_return failure(ErrorKind::unsupported, none_available(status_));
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

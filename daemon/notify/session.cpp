#include "daemon/notify/session.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <cstdlib>

namespace attune::notify {
namespace {

using namespace std::chrono_literals;

// A notifier that says this many things that nobody asked for is stopped.
constexpr int most_complaints = 16;
constexpr auto leaving_time = 2s;
constexpr std::string_view unrepeated = "its words are not repeated, for it was told a name";

process::Command command_for(const Program& program, const Conditions& conditions) {
  process::Command command;
  command.program = program.path;
  command.arguments = program.arguments;
  command.environment = conditions.environment;
  command.error_output = process::ErrorOutput::terminal;
  auto& lock = command.confinement;
  lock.sandbox = conditions.sandbox;
  lock.files.execute = {"/usr", "/lib", "/lib64", "/bin", "/etc", program.path.parent_path()};
  lock.files.execute.insert(lock.files.execute.end(), program.files.begin(), program.files.end());
  lock.files.write = {"/dev/null"};
  lock.abstract_sockets = true;  // the session bus may be one
  lock.limits.cpu_seconds = 30;  // over its whole life, of which it sleeps nearly all
  lock.limits.file_size = 0;
  lock.limits.open_files = 64;
#ifndef __SANITIZE_ADDRESS__  // which reserves more than that
  lock.limits.address_space = 512U << 20U;
#endif
  return command;
}

void forget_words(Description& description) {
  description.reason = description.server = unrepeated;
}
void forget_words(Refused& refused) {
  refused.reason = unrepeated;
}
void forget_words(Misunderstood& misunderstood) {
  misunderstood.reason = unrepeated;
}
template <class Other>
void forget_words(Other& /*has none*/) {}

template <class Expected>
Result<Expected> expect(Result<Line> line) {
  if (!line) return tl::unexpected(line.error());
  if (auto* expected = std::get_if<Expected>(&*line)) return std::move(*expected);
  if (const auto* complaint = std::get_if<Misunderstood>(&*line))
    return failure(ErrorKind::protocol, "it did not understand: " + complaint->reason);
  return failure(ErrorKind::protocol, "it answered something else than was asked");
}

Result<void> accept(const Result<Greeting>& greeting) {
  if (!greeting) return tl::unexpected(greeting.error());
  if (greeting->protocol == protocol_version) return {};
  return failure(ErrorKind::protocol, "it speaks version " + std::to_string(greeting->protocol) +
                                          " of the protocol, and this service version " +
                                          std::to_string(protocol_version));
}

}  // namespace

std::vector<std::string> desktop_environment() {
  std::vector<std::string> environment;
  for (const std::string name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}) {
    if (const char* value = std::getenv(name.c_str()); value != nullptr) environment.push_back(name + "=" + value);
  }
  return environment;
}

Session::Session(const boost::asio::any_io_executor& executor, process::Child child, Conditions conditions,
                 EventHandler on_event)
    : child_(std::move(child)),
      conditions_(std::move(conditions)),
      on_event_(std::move(on_event)),
      answer_(executor),
      grace_(executor) {}

Awaitable<Result<std::shared_ptr<Session>>> Session::start(Program program, Conditions conditions,
                                                           EventHandler on_event) {
  const boost::asio::any_io_executor executor = co_await boost::asio::this_coro::executor;
  auto child = co_await process::Child::spawn(command_for(program, conditions), process::in(conditions.patience));
  if (!child) co_return tl::unexpected(child.error());
  std::shared_ptr<Session> session(
      new Session(executor, std::move(*child), std::move(conditions), std::move(on_event)));
  boost::asio::co_spawn(
      executor, [session] { return session->listen(); }, boost::asio::detached);
  auto answer = co_await session->ask(hello_line());
  auto accepted = accept(expect<Greeting>(std::move(answer)));
  if (accepted) co_return session;
  session->abandon();
  co_return tl::unexpected(accepted.error());
}

Awaitable<Result<Description>> Session::describe() {
  auto line = co_await ask(describe_line());
  co_return expect<Description>(std::move(line));
}

Awaitable<Result<Context>> Session::context() {
  auto line = co_await ask(context_line());
  co_return expect<Context>(std::move(line));
}

Awaitable<Result<Outcome>> Session::deliver(Notification notification) {
  auto line = deliver_line(notification);
  if (line.size() > maximum_line) co_return Outcome{Outcome::Kind::refused, "the text is too long"};
  if (notification.transient) knows_a_name_ = true;
  delivering_ = Delivery{notification.id, {}};
  for (const auto& action : notification.actions) delivering_->actions.insert(action.id);
  const auto answer = co_await ask(std::move(line));
  delivering_.reset();
  if (!answer && !handed_over_) co_return tl::unexpected(answer.error());
  co_return judge(answer, notification.id);
}

Outcome Session::judge(const Result<Line>& answer, const std::string& id) {
  using Kind = Outcome::Kind;
  if (!answer) return {Kind::unknown, answer.error().message};
  if (const auto* delivered = std::get_if<Delivered>(&*answer); delivered != nullptr) {
    if (delivered->id == id) return {Kind::shown, {}};
  } else if (const auto* refused = std::get_if<Refused>(&*answer); refused != nullptr) {
    if (refused->id == id) return {Kind::refused, refused->reason};
  } else if (const auto* complaint = std::get_if<Misunderstood>(&*answer); complaint != nullptr) {
    return {Kind::refused, "it did not understand: " + complaint->reason};
  }
  end("it answered something else than was asked");
  return {Kind::unknown, why_over_};
}

Awaitable<void> Session::withdraw(std::string id) {
  if (!usable() || !shows(id)) co_return;
  answer_.expires_after(conditions_.patience);
  const auto written = co_await child_.write(withdraw_line(id), answer_.expiry());
  if (!written) end(written.error().message);
  while (shows(id) && !over_) {
    const auto [waited] = co_await answer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    if (!waited && shows(id)) end("it did not take a notification away in time");
  }
}

void Session::rest() {
  held_ = false;
  if (shown_.empty()) leave();
}

void Session::abandon() {
  on_event_ = nullptr;
  end("it was let go");
}

Awaitable<void> Session::listen() {
  const auto self = shared_from_this();
  while (!over_) {
    const auto line = co_await child_.read_line(process::no_deadline);
    if (!line) {
      end(line.error().message);
    } else if (!*line) {
      break;
    } else {
      hear(**line);
    }
  }
  over_ = true;
  answer_.cancel();
  grace_.cancel();
  // Whether they are still on the screen, nobody can tell any more.
  for (const auto& [id, actions] : std::exchange(shown_, {})) {
    if (on_event_) on_event_(Closed{id, CloseReason::unknown});
  }
  child_.close_input();
  (void)co_await child_.wait(process::in(leaving_time));
}

Awaitable<Result<Line>> Session::ask(std::string line) {
  handed_over_ = false;
  if (!usable()) co_return failure(ErrorKind::protocol, why_over_);
  heard_.reset();
  asking_ = true;
  answer_.expires_after(conditions_.patience);
  const auto written = co_await child_.write(line, answer_.expiry());
  handed_over_ = written.has_value();
  if (!written) end(written.error().message);
  while (!heard_ && !over_) {
    const auto [waited] = co_await answer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    if (!waited && !heard_) end("it did not answer in time");
  }
  asking_ = false;
  if (!heard_) co_return failure(ErrorKind::protocol, why_over_);
  co_return *std::exchange(heard_, std::nullopt);
}

void Session::hear(std::string_view text) {
  auto line = parse_line(text);
  if (!line) return complain();
  if (knows_a_name_) std::visit([](auto& said) { forget_words(said); }, *line);
  if (const auto* answered = std::get_if<Answered>(&*line)) return hear_end(answered->id, *answered);
  if (const auto* closed = std::get_if<Closed>(&*line)) return hear_end(closed->id, *closed);
  hear_answer(std::move(*line));
}

void Session::hear_answer(Line line) {
  if (!asking_ || heard_) return complain();
  // Known as shown before the next line is heard: that may already be its end.
  const auto* delivered = std::get_if<Delivered>(&line);
  if (delivered != nullptr && delivering_ && delivering_->id == delivered->id) {
    ended_.erase(delivered->id);
    shown_.insert_or_assign(delivering_->id, delivering_->actions);
  }
  heard_ = std::move(line);
  answer_.cancel();
}

void Session::hear_end(const std::string& id, const Event& event) {
  const auto entry = shown_.find(id);
  if (entry == shown_.end()) {
    if (ended_.erase(id) == 0) complain();
    return;
  }
  const auto* answered = std::get_if<Answered>(&event);
  if (answered != nullptr && !entry->second.contains(answered->action)) return complain();
  shown_.erase(entry);
  ended_.insert(id);
  answer_.cancel();  // a withdrawal waits for this
  if (on_event_) on_event_(event);
  if (!held_ && shown_.empty()) leave();
}

void Session::complain() {
  if (++complaints_ > most_complaints) end("it says things that nobody asked for");
}

void Session::leave() {
  if (!usable()) return;
  leaving_ = true;
  why_over_ = "it has left";
  child_.close_input();
  grace_.expires_after(leaving_time);
  grace_.async_wait([self = weak_from_this()](const boost::system::error_code& cancelled) {
    if (const auto session = self.lock(); session && !cancelled) session->end("it did not leave");
  });
}

void Session::end(std::string reason) {
  if (over_) return;
  over_ = true;
  why_over_ = std::move(reason);
  answer_.cancel();
  child_.kill();
}

}  // namespace attune::notify

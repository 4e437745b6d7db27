#include "daemon/service/teller.hpp"

#include <spdlog/logger.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <exception>

#include "core/base/text.hpp"
#include "core/nudge/faded.hpp"
#include "core/nudge/outdated.hpp"
#include "core/nudge/words.hpp"
#include "core/render/report.hpp"
#include "daemon/service/told_reason.hpp"
#include "daemon/wire/fixed_memory.hpp"

namespace attune::service {
namespace {

namespace asio = boost::asio;
using nudge::Answer;
using process::Awaitable;

// Nobody says when Do Not Disturb ends or a screen is unlocked; it is asked again about as often as files are read.
constexpr std::chrono::minutes quiet_desktop_rests{10};

// For everything it takes to find a name. After that the nudge is told without one.
constexpr std::chrono::seconds patience_with_names{5};

notify::Action action(Answer answer, const nudge::Voice& voice) {
  return {.id = std::string(nudge::name_of(answer)), .label = nudge::label_of(answer, voice)};
}

// Three at most; a click on the notification itself shows, so that is always among them.
std::vector<notify::Action> actions_for(const nudge::Nudge& nudge, const nudge::Voice& voice) {
  const auto occasion = nudge::occasion_of(nudge.finding);
  if (occasion == nudge::Occasion::welcome) return {};  // there is nothing to answer
  const auto show_and = [&](Answer second, Answer third) {
    return std::vector<notify::Action>{action(Answer::show, voice), action(second, voice), action(third, voice)};
  };
  if (occasion == nudge::Occasion::before_one_on_one) return show_and(Answer::not_useful, Answer::not_this_kind);
  // Asked once: there is no later.
  if (nudge::is_faded_question(nudge.finding)) return show_and(Answer::elsewhere, Answer::not_this_kind);
  return show_and(Answer::later, nudge.person ? Answer::elsewhere : Answer::not_this_kind);
}

notify::Notification plain_notification(std::string id, nudge::Notification text) {
  return {.id = std::move(id),
          .title = std::move(text.title),
          .body = std::move(text.body),
          .actions = {},
          .default_action = {},
          .transient = false,
          .expires = std::nullopt};
}

notify::Notification notification_of(const nudge::Nudge& nudge, std::uint32_t number, Instant now,
                                     const nudge::Voice& voice) {
  auto notification = plain_notification(std::to_string(number), nudge.text);
  notification.actions = actions_for(nudge, voice);
  if (!notification.actions.empty()) notification.default_action = "show";
  if (nudge.until) notification.expires = *nudge.until - now;
  return notification;
}

std::string_view why_desktop_is_quiet(const notify::Context& context) {
  if (context.locked == true) return "the screen is locked";
  if (context.dnd == true) return "Do Not Disturb is on";
  if (context.shared == true) return "the screen is shared";
  return {};
}

// Only where somebody knows that the screen is not locked.
bool may_show_names(const notify::Context& context) {
  return context.locked == false && why_desktop_is_quiet(context).empty();
}

std::string plain_words(nudge::Hold hold) {
  std::string words(nudge::name_of(hold));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace

Teller::Teller(const asio::any_io_executor& executor, Surroundings surroundings)
    : surroundings_(std::move(surroundings)), timer_(executor), executor_(executor) {}

Awaitable<void> Teller::run() {
  while (!stopped_) {
    next_look_ = co_await consider_whatever_happens();
    if (stopped_) co_return;
    const auto woken = co_await timer_.wait_until(next_look_);
    if (woken == Woken::clock_changed) co_await let_sources_catch_up();
  }
}

// After a suspend what is known is as old as the suspend was long.
Awaitable<void> Teller::let_sources_catch_up() {
  constexpr Seconds long_enough{30};
  auto woken = Woken::clock_changed;
  do {
    if (woken == Woken::clock_changed) next_look_ = surroundings_.clock.now() + long_enough;
    woken = co_await timer_.wait_until(next_look_);
  } while (!stopped_ && woken != Woken::due);
}

void Teller::stop() {
  stopped_ = true;
  timer_.wake();
}

// A fault of ours costs one look. What the exception says may quote anything, so it is not told.
Awaitable<std::optional<Instant>> Teller::consider_whatever_happens() {
  try {
    co_return co_await consider();
  } catch (const std::exception&) {
    holding_ = "something went wrong inside attuned";
    surroundings_.complaints.note("nudges", holding_);
    co_return std::nullopt;
  }
}

Awaitable<std::optional<Instant>> Teller::consider() {
  if (!surroundings_.may_look()) co_return std::nullopt;
  std::optional<nudge::Decision> decision;
  std::set<std::uint32_t> outdated;
  {
    const auto world = surroundings_.survey();
    const auto& configured = surroundings_.configured();
    const nudge::Situation situation{.analysis = world.analysis,
                                     .sources = world.sources,
                                     .analysis_settings = world.settings,
                                     .zone = configured.zone,
                                     .now = surroundings_.clock.now(),
                                     .voice = *configured.voice};
    const auto history = surroundings_.memory.present_history();
    outdated = nudge::outdated(on_screen_, situation, history);
    decision = nudge::decide(situation, history, configured.nudge);
  }
  release_memory();
  nobody_could_show_ = false;
  holding_ = decision->hold ? plain_words(*decision->hold) : "";
  co_await withdraw(std::move(outdated));
  if (!decision->nudge || co_await tell(*decision->nudge)) co_return decision->again;
  co_return look_again(*decision);
}

// Taken away when it is no longer true: it would only mislead.
Awaitable<void> Teller::withdraw(std::set<std::uint32_t> numbers) {
  for (const auto number : numbers) {
    on_screen_.erase(number);
    co_await surroundings_.notifiers().withdraw(std::to_string(number));
    surroundings_.log.info("nudge {} was taken back: it no longer holds", number);
  }
}

// What was decided could not be told: the screen was locked, say.
std::optional<Instant> Teller::look_again(const nudge::Decision& decision) const {
  constexpr std::chrono::minutes before_it_is_too_late{2};
  const auto retry = surroundings_.clock.now() + (decision.nudge->until ? before_it_is_too_late : quiet_desktop_rests);
  return decision.again ? std::min(*decision.again, retry) : retry;
}

Awaitable<std::optional<WipedText>> Teller::look_up_name(const nudge::Nudge& nudge) {
  if (!nudge.text.named || nudge.text.named_body.empty()) co_return std::nullopt;
  try {
    co_return co_await surroundings_.names.name_of(*nudge.text.named, process::in(patience_with_names));
  } catch (const std::exception&) {  // whatever it was costs a name, and no nudge
    co_return std::nullopt;
  }
}

// False: it was not handed over.
Awaitable<bool> Teller::tell(const nudge::Nudge& nudge) {
  auto desktop = co_await surroundings_.notifiers().context();
  std::optional<WipedText> name;
  if (may_show_names(desktop)) name = co_await look_up_name(nudge);
  if (name) {  // it took a moment, in which the screen may have been locked
    desktop = co_await surroundings_.notifiers().context();
    if (!may_show_names(desktop)) name.reset();
  }
  if (const auto quiet = why_desktop_is_quiet(desktop); !quiet.empty()) {
    holding_ = quiet;
    co_return false;
  }
  const auto nobody = surroundings_.notifiers().why_nobody();
  nobody_could_show_ = nobody && !surroundings_.notifiers().status().empty();
  if (nobody) {  // at the start of a session a service is often there before any notification server
    holding_ = *nobody;
    surroundings_.complaints.note("nudges", *nobody);
    co_return true;
  }
  if (timer_.called()) co_return true;  // something changed while the desktop was asked: what was decided may not hold
  const auto number = surroundings_.memory.intend(nudge, surroundings_.clock.now());
  if (!number) {
    holding_ = "the history can not be written";
    surroundings_.on_trouble();
    co_return true;
  }
  on_screen_.insert(*number);  // before its end can be heard
  const auto voice = surroundings_.configured().voice;
  auto notification = notification_of(nudge, *number, surroundings_.clock.now(), *voice);
  if (name) {
    notification.body = nudge::body_with_name(nudge.text, name->reveal(), *voice);
    notification.transient = true;
  }
  const auto delivery = co_await surroundings_.notifiers().deliver(std::move(notification));
  name.reset();
  wire::wipe_stack();
  const bool certainly_not_shown = !delivery || delivery->outcome.kind == notify::Outcome::Kind::refused;
  if (certainly_not_shown) {
    on_screen_.erase(*number);
    surroundings_.memory.take_back(*number);
    holding_ = delivery ? delivery->outcome.reason : delivery.error().message;
    surroundings_.complaints.note("nudges", holding_);
    co_return true;
  }
  surroundings_.complaints.note("nudges", "");
  if (delivery->outcome.kind == notify::Outcome::Kind::shown) surroundings_.memory.confirm(*number);
  surroundings_.log.info("nudge {} was handed to {}", *number, delivery->notifier);
  co_return true;
}

void Teller::hear(const notify::Event& event) {
  const auto id = std::visit([](const auto& ended) { return ended.id; }, event);
  const auto number = parse_integer(id);
  if (number) on_screen_.erase(static_cast<std::uint32_t>(*number));
  const auto* const answered = std::get_if<notify::Answered>(&event);
  if (answered == nullptr) return note_end(std::get<notify::Closed>(event));
  const auto given = nudge::answer_of(answered->action);
  if (!number || !given) return;
  answer(static_cast<std::uint32_t>(*number), *given);
}

// Closing and expiring are neutral. What ran out of time may not have been seen: the next digest repeats it.
void Teller::note_end(const notify::Closed& closed) {
  const auto number = parse_integer(closed.id);
  if (number && closed.reason != notify::CloseReason::expired) {
    surroundings_.memory.note_seen(static_cast<std::uint32_t>(*number));
  }
}

void Teller::answer(std::uint32_t number, nudge::Answer given) {
  const auto recorded =
      surroundings_.memory.answer(number, given, surroundings_.configured().nudge, surroundings_.clock.now());
  if (!recorded) surroundings_.on_trouble();
  surroundings_.log.info("nudge {} was answered: {}", number, nudge::name_of(given));
  if (given == nudge::Answer::show) {
    asio::co_spawn(executor_, show_whatever_happens(number), asio::detached);
  }
  reconsider();
}

Awaitable<void> Teller::show_whatever_happens(std::uint32_t number) {
  try {
    co_await show(number);
  } catch (const std::exception&) {
    surroundings_.log.warn("the reason could not be shown: something went wrong inside attuned");
  }
}

// *Show*: the page, at what was said. Where no page can be shown, the reason as a notification.
Awaitable<void> Teller::show(std::uint32_t number) {
  const auto opened = co_await surroundings_.open_page(number);
  if (opened) co_return;
  surroundings_.log.info("the page could not be shown: {}", opened.error().message);
  co_await explain(number);
}

// The reason, as a notification of its own that asks for nothing.
Awaitable<void> Teller::explain(std::uint32_t number) {
  const auto history = surroundings_.memory.present_history();
  std::string reason;
  {
    const auto world = surroundings_.survey();
    const auto told = told_reason(history, number, world.analysis);
    reason = told.findings.empty() ? told.otherwise
                                   : render::reason_line(*told.findings.front(), surroundings_.configured().zone);
  }
  release_memory();
  const auto digits = std::to_string(number);
  auto notification = plain_notification(
      "why-" + digits,
      {.title = "Why Attune said this", .body = reason + "\nattune why " + digits + " tells the rest."});
  const auto shown = co_await surroundings_.notifiers().deliver(std::move(notification));
  if (!shown) surroundings_.log.info("the reason could not be shown: {}", shown.error().message);
}

Awaitable<Result<std::string>> Teller::test() const {
  // Named, not written into the call: gcc 12 destroys braced temporaries of a co_await expression twice.
  nudge::Notification text{.title = "Attune can reach you",
                           .body = "This is what a nudge looks like. Nothing else is said now."};
  auto notification = plain_notification("test", std::move(text));
  auto shown = co_await surroundings_.notifiers().deliver(std::move(notification));
  if (!shown) co_return tl::unexpected(shown.error());
  if (shown->outcome.kind == notify::Outcome::Kind::shown) co_return shown->notifier;
  const bool refused = shown->outcome.kind == notify::Outcome::Kind::refused;
  co_return failure(ErrorKind::unsupported, "the notifier " + shown->notifier +
                                                (refused ? " did not show" : " may have shown") +
                                                " it: " + shown->outcome.reason);
}

}  // namespace attune::service

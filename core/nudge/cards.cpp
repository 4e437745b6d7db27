#include "core/nudge/cards.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/rhythm_moved.hpp"
#include "core/calendar/hash_text.hpp"
#include "core/nudge/limits.hpp"
#include "core/nudge/words_of_occasions.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;
using std::chrono::days;

// Less is no time to read it.
constexpr std::chrono::minutes least_ahead{2};

bool is_card(const Told& told) {
  return occasion_of(told.finding) == Occasion::before_one_on_one;
}

}  // namespace

Cards::Cards(const Situation& situation, const History& history, const Settings& settings, const Moments& moments)
    : situation_(situation), history_(history), settings_(settings), moments_(moments) {
  if (settings_.before_one_on_one) find_planned();
}

// Somebody who is known by a name alone may be two people: when those last met, nobody can tell.
void Cards::find_planned() {
  for_each_occurrence(situation_, [&](const Meeting& meeting, const Judgement& judgement) {
    const bool counts = !judgement.superseded && judgement.verdict == Verdict::firm;
    if (!counts || judgement.kind != Kind::one_on_one || meeting.facts.period.start <= situation_.now) return;
    const auto other = std::ranges::find(meeting.people, false, &Invitee::declined);
    if (other == meeting.people.end() || other->weak) return;
    planned_.push_back({&meeting, other->person, meeting.facts.period.start});
  });
  std::ranges::sort(planned_, {}, [](const OneOnOne& one) { return std::tuple(one.start, one.person); });
}

std::string Cards::id_of(const OneOnOne& planned) const {
  return std::string(name_of(Occasion::before_one_on_one)) + ':' + spelled(planned.person) + ':' +
         to_rfc3339(planned.start);
}

bool Cards::was_shown_on_day_of(Instant moment) const {
  const auto date = situation_.zone.date_at(moment);
  return std::ranges::any_of(history_.told, [&](const Told& told) {
    const auto shown_on = situation_.zone.date_at(told.at);
    // The day after, too: the clock was ahead then.
    return is_card(told) && (shown_on == date || shown_on == date + days{1});
  });
}

std::optional<Instant> Cards::moment_for(const OneOnOne& planned, Instant from) const {
  const auto wakes = Limits(situation_, history_, settings_).asleep_until(Occasion::before_one_on_one);
  from = std::max(from, wakes.value_or(from));
  const auto moment = moments_.next(std::max(from, planned.start - settings_.ahead));
  if (!moment || *moment > planned.start - least_ahead || was_shown_on_day_of(*moment)) return std::nullopt;
  return moment;
}

std::optional<Instant> Cards::next(Instant from) const {
  for (const auto& planned : planned_) {
    if (const auto moment = moment_for(planned, from)) return moment;
  }
  return std::nullopt;
}

std::optional<Nudge> Cards::due() const {
  const auto now = situation_.now;
  for (const auto& planned : planned_) {
    if (planned.start - settings_.ahead > now) break;
    if (moment_for(planned, now) == now) return told(planned);
  }
  return std::nullopt;
}

std::optional<Instant> Cards::silent_until() const {
  for (const auto& planned : planned_) {
    if (planned.start - settings_.ahead > situation_.now) break;
    const auto id = id_of(planned);
    if (std::ranges::find(history_.told, id, &Told::finding) != history_.told.end()) return planned.start;
  }
  return std::nullopt;
}

Nudge Cards::told(const OneOnOne& planned) const {
  Card card{.id = id_of(planned),
            .person = planned.person,
            .start = planned.start,
            .last_met = std::nullopt,
            .moves = moves_in_a_row(situation_.analysis, situation_.sources, *planned.meeting),
            .shown_before = static_cast<std::size_t>(std::ranges::count_if(history_.told, is_card)),
            .question = {}};
  const auto rhythm = std::ranges::find(situation_.analysis.rhythms, planned.person, &Rhythm::person);
  if (rhythm != situation_.analysis.rhythms.end() && rhythm->last_held) {
    card.last_met = situation_.zone.date_at(*rhythm->last_held);
  }
  const auto& questions = settings_.own_questions;
  if (!questions.empty()) card.question = questions[card.shown_before % questions.size()];
  auto text = words_for(card, situation_);
  return {std::move(card.id), std::nullopt, card.person, std::move(text), {}, card.start};
}

}  // namespace attune::nudge

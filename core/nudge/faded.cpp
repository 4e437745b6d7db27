#include "core/nudge/faded.hpp"

#include <algorithm>

#include "core/analysis/view.hpp"
#include "core/calendar/hash_text.hpp"
#include "core/nudge/limits.hpp"
#include "core/nudge/words.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;

constexpr FindingKind kind = FindingKind::missing_one_on_one;
constexpr std::string_view prefix = "faded:";

std::string question_about(const PersonId& person) {
  return std::string(prefix) + spelled(person);
}

bool was_asked(const History& history, const std::string& question) {
  return std::any_of(history.told.begin(), history.told.end(),
                     [&](const Told& told) { return told.finding == question; });
}

bool asked_lately(const History& history, const Settings& settings, Instant now) {
  return std::any_of(history.told.begin(), history.told.end(), [&](const Told& told) {
    return is_faded_question(told.finding) && now - told.at < settings.cool_down && told.at - now < settings.cool_down;
  });
}

// Somebody who is known by a name alone may be two people.
bool is_known_by_name_alone(const std::vector<SourceMeetings>& sources, const PersonId& person) {
  const auto weak = [&](const Meeting& meeting) {
    return std::any_of(meeting.people.begin(), meeting.people.end(),
                       [&](const Invitee& invitee) { return invitee.weak && invitee.person == person; });
  };
  return std::any_of(sources.begin(), sources.end(), [&](const SourceMeetings& source) {
    return std::any_of(source.items.begin(), source.items.end(), [&](const ItemMeetings& item) {
      return std::any_of(item.meetings.begin(), item.meetings.end(), weak);
    });
  });
}

}  // namespace

std::optional<Nudge> faded_question(const Situation& situation, const History& history, const Settings& settings) {
  const bool looked_for = situation.analysis_settings.enabled.contains(kind);
  if (!looked_for || has_gaps(situation.sources)) return std::nullopt;
  if (Limits(situation, history, settings).asleep_until(kind)) return std::nullopt;
  if (asked_lately(history, settings, situation.now)) return std::nullopt;
  for (const Rhythm& rhythm : situation.analysis.rhythms) {
    if (rhythm.state != RhythmState::faded || !rhythm.days) continue;
    std::string question = question_about(rhythm.person);
    if (was_asked(history, question) || is_known_by_name_alone(situation.sources, rhythm.person)) continue;
    Notification text = words_for_faded(rhythm, question, situation.zone, situation.now, {.voice = situation.voice});
    return Nudge{std::move(question), kind, rhythm.person, std::move(text), {}};
  }
  return std::nullopt;
}

bool is_faded_question(std::string_view finding) {
  return finding.starts_with(prefix);
}

bool still_faded(const Situation& situation, std::string_view question) {
  return has_gaps(situation.sources) || std::ranges::any_of(situation.analysis.rhythms, [&](const Rhythm& rhythm) {
           return rhythm.state == RhythmState::faded && question_about(rhythm.person) == question;
         });
}

bool was_laid_to_rest(const History& history, const PersonId& person, Instant said_at) {
  return std::any_of(history.told.begin(), history.told.end(), [&](const Told& told) {
    return is_faded_question(told.finding) && told.person == person && told.answer == Answer::elsewhere &&
           told.answered_at == said_at;
  });
}

}  // namespace attune::nudge

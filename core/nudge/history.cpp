#include <algorithm>
#include <array>
#include <utility>

#include "core/nudge/faded.hpp"
#include "core/nudge/limits.hpp"

namespace attune::nudge {
namespace {

constexpr std::array<std::pair<Answer, std::string_view>, 5> answer_names{{
    {Answer::show, "show"},
    {Answer::later, "later"},
    {Answer::elsewhere, "elsewhere"},
    {Answer::not_this_kind, "not_this_kind"},
    {Answer::not_useful, "not_useful"},
}};

constexpr int not_useful_until_sleep = 2;
constexpr std::chrono::days later_is_history{28};  // no finding of a week lives longer

// *Not useful* about this kind since it last slept.
std::ptrdiff_t not_useful_answers(const History& history, analysis::FindingKind kind) {
  const auto slept = history.asleep_until.find(kind);
  std::vector<std::uint32_t> numbers;  // one answer to a bundle counts once
  for (const auto& told : history.told) {
    if (told.kind != kind || told.answer != Answer::not_useful) continue;
    if (slept != history.asleep_until.end() && told.answered_at && *told.answered_at < slept->second) continue;
    if (numbers.empty() || numbers.back() != told.number) numbers.push_back(told.number);
  }
  return std::ssize(numbers);
}

void apply(History& history, const Told& told, Answer answer, const Settings& settings, Instant now) {
  switch (answer) {
    case Answer::show:
      return;
    case Answer::later:
      std::erase_if(history.later, [&](const auto& entry) { return now - entry.second > later_is_history; });
      history.later[told.finding] = now;
      return;
    case Answer::elsewhere:
      if (told.person) history.elsewhere[*told.person] = now;
      return;
    case Answer::not_this_kind:
      if (told.kind) history.asleep_until[*told.kind] = now + settings.sleep;
      return;
    case Answer::not_useful:
      if (told.kind && not_useful_answers(history, *told.kind) >= not_useful_until_sleep) {
        history.asleep_until[*told.kind] = now + settings.sleep;
      }
      return;
  }
}

}  // namespace

std::string_view name_of(Answer answer) {
  return std::find_if(answer_names.begin(), answer_names.end(),
                      [&](const auto& entry) { return entry.first == answer; })
      ->second;
}

std::optional<Answer> answer_of(std::string_view name) {
  const auto* const found =
      std::find_if(answer_names.begin(), answer_names.end(), [&](const auto& entry) { return entry.second == name; });
  if (found == answer_names.end()) return std::nullopt;
  return found->first;
}

std::string_view name_of(Hold hold) {
  switch (hold) {
    case Hold::nothing_to_say:
      return "nothing_to_say";
    case Hold::paused:
      return "paused";
    case Hold::learning:
      return "learning";
    case Hold::day_budget:
      return "day_budget";
    case Hold::week_budget:
      return "week_budget";
    case Hold::outside_working_time:
      return "outside_working_time";
    case Hold::in_meeting:
      return "in_meeting";
    case Hold::after_meeting:
      return "after_meeting";
    case Hold::focus_hold:
      return "focus_hold";
  }
  return "";
}

std::set<PersonId> resting_people(const History& history, const std::vector<analysis::Rhythm>& rhythms, Instant now) {
  std::set<PersonId> resting;
  for (const auto& [person, reset_at] : history.elsewhere) {
    const auto rhythm = std::find_if(rhythms.begin(), rhythms.end(),
                                     [id = person](const analysis::Rhythm& one) { return one.person == id; });
    if (was_laid_to_rest(history, person, reset_at)) {
      const bool met_since = rhythm != rhythms.end() && rhythm->last_held && *rhythm->last_held > reset_at;
      if (!met_since) resting.insert(person);
      continue;
    }
    const bool known = rhythm != rhythms.end() && rhythm->days.has_value();
    if (!known || now < reset_at + reset_lasts(*rhythm->days)) resting.insert(person);
  }
  return resting;
}

std::uint32_t record_told(History& history, const Nudge& nudge, Instant now) {
  const auto number = history.next_number++;
  std::vector<Subject> subjects{{nudge.finding, nudge.kind, nudge.person}};
  subjects.insert(subjects.end(), nudge.also.begin(), nudge.also.end());
  for (const auto& subject : subjects) {
    Told told;
    told.number = number;
    told.finding = subject.finding;
    told.kind = subject.kind;
    told.person = subject.person;
    told.at = now;
    history.told.push_back(std::move(told));
  }
  return number;
}

void record_answer(History& history, Told& told, Answer answer, const Settings& settings, Instant now) {
  const auto number = told.number;
  for (auto& part : history.told) {
    if (part.number != number) continue;
    part.answer = answer;
    part.answered_at = now;
  }
  for (const auto& part : history.told) {
    if (part.number == number) apply(history, part, answer, settings, now);
  }
}

}  // namespace attune::nudge

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

// *Not useful* about what `is_alike`, since it last slept.
std::ptrdiff_t not_useful_answers(const History& history, Instant slept_until, auto&& is_alike) {
  std::vector<std::uint32_t> numbers;  // one answer to a bundle counts once
  for (const auto& told : history.told) {
    if (told.answer != Answer::not_useful || !is_alike(told)) continue;
    if (told.answered_at && *told.answered_at < slept_until) continue;
    if (numbers.empty() || numbers.back() != told.number) numbers.push_back(told.number);
  }
  return std::ssize(numbers);
}

// Both kinds and occasions fall asleep, the second time *Not useful* is said of them.
template <class Kind>
void note_not_useful(const History& history, std::map<Kind, Instant>& asleep_until, const Kind& kind, Instant until,
                     auto&& is_alike) {
  const auto slept = asleep_until.find(kind);
  const auto slept_until = slept == asleep_until.end() ? Instant::min() : slept->second;
  if (not_useful_answers(history, slept_until, is_alike) >= not_useful_until_sleep) asleep_until[kind] = until;
}

void put_off(History& history, const std::string& finding, Instant now) {
  std::erase_if(history.later, [&](const auto& entry) { return now - entry.second > later_is_history; });
  history.later[finding] = now;
}

// Nothing about this, for so long. A digest and a card have their occasion for a kind.
void put_to_sleep(History& history, const Told& told, std::optional<Occasion> occasion, Instant until) {
  if (occasion) {
    history.occasions_asleep_until[*occasion] = until;
  } else if (told.kind) {
    history.asleep_until[*told.kind] = until;
  }
}

void note_not_useful(History& history, const Told& told, std::optional<Occasion> occasion, Instant until) {
  if (occasion) {
    note_not_useful(history, history.occasions_asleep_until, *occasion, until,
                    [&](const Told& other) { return occasion_of(other.finding) == occasion; });
  } else if (told.kind) {
    note_not_useful(history, history.asleep_until, *told.kind, until,
                    [&](const Told& other) { return other.kind == told.kind; });
  }
}

void apply(History& history, const Told& told, std::optional<Occasion> occasion, Answer answer,
           const Settings& settings, Instant now) {
  switch (answer) {
    case Answer::show:
      return;
    case Answer::later:
      put_off(history, told.finding, now);
      return;
    case Answer::elsewhere:
      if (told.person) history.elsewhere[*told.person] = now;
      return;
    case Answer::not_this_kind:
      put_to_sleep(history, told, occasion, now + settings.sleep);
      return;
    case Answer::not_useful:
      note_not_useful(history, told, occasion, now + settings.sleep);
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
    case Hold::before_one_on_one:
      return "before_one_on_one";
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
  const auto head = std::ranges::find(history.told, number, &Told::number);
  const auto occasion = occasion_of(head->finding);
  for (auto& part : history.told) {
    if (part.number != number) continue;
    part.seen = true;
    if (occasion && part.finding != head->finding) continue;  // an answer to a digest means the digest
    part.answer = answer;
    part.answered_at = now;
  }
  if (occasion) return apply(history, *head, occasion, answer, settings, now);
  for (const auto& part : history.told) {
    if (part.number == number) apply(history, part, std::nullopt, answer, settings, now);
  }
}

}  // namespace attune::nudge

#include "core/analysis/verdict.hpp"

#include <algorithm>

#include "core/analysis/kind.hpp"

namespace attune::analysis {
namespace {

// Nothing: not listed, or a calendar that shows time only.
std::optional<PartStat> owner_answer_of(const Entry& entry) {
  const OccurrenceFacts& facts = entry.facts();
  if (entry.role() == SourceRole::busy) return std::nullopt;
  if (facts.owner_organizes && facts.owner_answer == PartStat::needs_action) return PartStat::accepted;
  return facts.owner_answer;
}

Verdict verdict_of(Tentative setting) {
  switch (setting) {
    case Tentative::firm:
      return Verdict::firm;
    case Tentative::maybe:
      return Verdict::maybe;
    case Tentative::out:
      return Verdict::out;
  }
  return Verdict::maybe;
}

Verdict verdict_of(Unanswered setting, bool few_answer) {
  switch (setting) {
    case Unanswered::automatic:
      return few_answer ? Verdict::firm : Verdict::maybe;
    case Unanswered::firm:
      return Verdict::firm;
    case Unanswered::maybe:
      return Verdict::maybe;
    case Unanswered::out:
      return Verdict::out;
  }
  return Verdict::maybe;
}

// What the answers say, the weakest of them: firm, maybe, or out when the settings say so.
Verdict by_answers(const Entry& entry, const Settings& settings, bool few_answer) {
  const std::optional<PartStat> answer = owner_answer_of(entry);
  const bool unanswered = answer == PartStat::needs_action;
  // Outlook marks invitations without an answer as tentative by itself, so there it says nothing.
  const bool busy_tentative = !unanswered && entry.busy_status() == BusyStatus::tentative;
  const bool tentative =
      answer == PartStat::tentative || entry.facts().status == EventStatus::tentative || busy_tentative;

  Verdict verdict = Verdict::firm;
  if (unanswered) verdict = verdict_of(settings.unanswered, few_answer);
  if (tentative) verdict = std::max(verdict, verdict_of(settings.tentative));
  return verdict;
}

bool is_cancelled(const Entry& entry) {
  const OccurrenceFacts& facts = entry.facts();
  return facts.status == EventStatus::cancelled || (facts.cancelled_word && !facts.is_private);
}

// Whether a group comes cannot be known, so a meeting with one is never abandoned.
bool is_abandoned(const Entry& entry) {
  const std::vector<Invitee>& people = entry.meeting->people;
  return entry.shows_people() && !entry.facts().has_group && !people.empty() &&
         std::ranges::all_of(people, &Invitee::declined);
}

// The first that applies: the order decides which of several reasons the owner is told.
std::optional<Reason> reason_against(const Entry& entry, Verdict answers, const Settings& settings) {
  const Period& period = entry.period;
  const std::optional<PartStat> answer = owner_answer_of(entry);
  const bool is_away = entry.judgement.kind == Kind::away;

  if (period.start == period.end) return Reason::not_an_event;
  if (entry.role() == SourceRole::shared) return Reason::not_mine;
  if (is_cancelled(entry)) return Reason::cancelled;
  if ((answer && declines(*answer)) || answers == Verdict::out) return Reason::declined;
  if (is_abandoned(entry)) return Reason::abandoned;
  if (entry.is_free()) return Reason::free;
  if (entry.facts().all_day && !is_away) return Reason::all_day;
  if (period.length() >= settings.longest_meeting && !is_away) return Reason::too_long;
  return std::nullopt;
}

}  // namespace

void judge(Entry& entry, const Settings& settings, bool few_answer) {
  const KindAndSize known = kind_of(entry);
  entry.judgement.kind = known.kind;
  entry.judgement.size = known.size;
  entry.assumed = known.assumed;
  if (entry.judgement.reason) return;  // a copy stays one

  const Verdict answers = by_answers(entry, settings, few_answer);
  if (const std::optional<Reason> reason = reason_against(entry, answers, settings)) {
    entry.leave_out(*reason);
  } else {
    entry.judgement.verdict = answers;
  }
}

}  // namespace attune::analysis

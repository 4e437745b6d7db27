#include "core/nudge/digest.hpp"

#include <algorithm>

#include "core/analysis/view.hpp"
#include "core/nudge/words_of_occasions.hpp"
#include "core/time/week.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;
using std::chrono::days;

constexpr days week{7};
constexpr double clearly_lighter = 0.9;  // of the usual load
constexpr std::ptrdiff_t days_for_the_digest = 2;

std::optional<GoodThing> good_news_of(const Finding& finding, LocalDate first_day) {
  using What = GoodThing::What;
  if (finding.kind != FindingKind::good_news || finding.withheld) return std::nullopt;
  const auto in_week = [&](LocalDate date) { return first_day <= date && date < first_day + week; };
  if (const auto* const kept = std::get_if<RhythmsKept>(&finding.evidence); kept && in_week(kept->last_day)) {
    return GoodThing{What::rhythms_kept, &finding};
  }
  if (const auto* const more = std::get_if<MoreFocus>(&finding.evidence); more && in_week(more->first_day)) {
    return GoodThing{What::more_focus, &finding};
  }
  if (const auto* const free = std::get_if<MeetingFreeDay>(&finding.evidence); free && in_week(free->date)) {
    return GoodThing{What::meeting_free_day, &finding};
  }
  return std::nullopt;
}

// The longest free stretch still to come in the week that has begun.
std::optional<Period> opening_ahead(const Situation& situation) {
  std::optional<Period> longest;
  for (const auto& figures : situation.analysis.weeks) {
    if (!figures.period.contains(situation.now)) continue;
    for (const auto& block : figures.figures.focus_blocks) {
      if (block.start >= situation.now && (!longest || block.length() > longest->length())) longest = block;
    }
  }
  return longest;
}

// What a calendar does not show is no good thing, if it does not show its present state.
std::optional<GoodThing> good_thing(const Situation& situation, const WeekBehind& behind) {
  using What = GoodThing::What;
  std::optional<GoodThing> best;
  for (const auto& finding : situation.analysis.findings) {
    const auto good = good_news_of(finding, behind.week->first_day);
    if (good && (!best || good->what < best->what)) best = good;
  }
  if (best) return best;
  const bool gaps = has_gaps(situation.sources);
  const bool lighter = behind.load && behind.usual_load && *behind.load < clearly_lighter * *behind.usual_load;
  if (lighter && behind.shows_meetings && !gaps) return GoodThing{What::lighter_week};
  if (behind.shows_meetings && behind.one_on_ones.value > 0) return GoodThing{What::people_met};
  const auto opening = gaps ? std::nullopt : opening_ahead(situation);
  if (opening) return GoodThing{What::opening_ahead, nullptr, opening};
  return std::nullopt;
}

bool says(const Nudge& nudge, const Finding& finding) {
  const auto is_it = [&](const Subject& subject) { return subject.finding == finding.id; };
  return nudge.finding == finding.id || std::ranges::any_of(nudge.also, is_it);
}

bool came_with_a_digest(const History& history, const Told& told) {
  const auto head = std::ranges::find(history.told, told.number, &Told::number);
  return occasion_of(head->finding).has_value();
}

// Told in the seven days up to now, and as far as is known never seen. What a digest repeated is not repeated again.
bool went_unseen(const Situation& situation, const History& history, const Finding& finding) {
  bool unseen = false;
  for (const auto& told : history.told) {
    const bool lately = told.at <= situation.now && situation.now - told.at < week;
    if (told.finding != finding.id || !lately) continue;
    if (came_with_a_digest(history, told)) return false;
    unseen = unseen || !told.seen;
  }
  return unseen;
}

std::optional<Digest> digest_of(const Situation& situation, const History& history, const Due& due) {
  const auto behind = week_behind(situation);
  if (!behind) return std::nullopt;
  std::vector<Tellable> unseen;
  std::ranges::copy_if(due.all, std::back_inserter(unseen),
                       [&](const Tellable& told) { return went_unseen(situation, history, *told.finding); });
  Digest digest;
  digest.id = std::string(name_of(Occasion::digest)) + ':' + behind->week->name;
  digest.behind = *behind;
  digest.good = good_thing(situation, *behind);
  digest.quiet_ahead = due.all.empty() && !has_gaps(situation.sources);
  const auto& first = due.now.empty() ? unseen : due.now;
  if (!first.empty()) digest.told = bundle(first, situation);
  for (const auto& told : unseen) {
    if (!says(*digest.told, *told.finding)) digest.not_seen.push_back(told.finding);
  }
  return digest;
}

// By the local date; a clock that was ahead counts as this week's.
bool was_told_this_week(const Situation& situation, const History& history) {
  const auto today = situation.zone.date_at(situation.now);
  const auto first_day = week_start(today, situation.analysis_settings.week_starts_on);
  return std::ranges::any_of(history.told, [&](const Told& told) {
    const auto date = situation.zone.date_at(told.at);
    return occasion_of(told.finding) == Occasion::digest && first_day <= date && date < today + week;
  });
}

bool is_digest_day(const Situation& situation) {
  std::ptrdiff_t worked_before = 0;
  for (const auto& figures : situation.analysis.weeks) {
    if (!figures.period.contains(situation.now)) continue;
    worked_before = std::ranges::count_if(figures.days, [&](const DayFigures& day) {
      return day.date < situation.zone.date_at(situation.now) && !day.working_time.empty();
    });
  }
  return worked_before < days_for_the_digest;
}

}  // namespace

std::optional<Digest> digest_due(const Situation& situation, const History& history, const Limits& limits,
                                 const Due& due) {
  if (has_gaps(situation.sources)) return std::nullopt;
  auto digest = digest_of(situation, history, due);
  if (!digest || !digest->behind.shows_meetings) return std::nullopt;
  if (const auto put_off = limits.put_off_until(digest->id)) {
    return *put_off <= situation.now ? digest : std::nullopt;
  }
  if (!is_digest_day(situation) || was_told_this_week(situation, history)) return std::nullopt;
  return digest;
}

std::optional<Digest> digest_on_request(const Situation& situation, const History& history, const Settings& settings) {
  return digest_of(situation, history, due_findings(situation, Limits(situation, history, settings)));
}

Nudge nudge_of(const Digest& digest, const Situation& situation) {
  Nudge nudge{digest.id, std::nullopt, std::nullopt, words_for(digest, situation), {}};
  if (digest.told) {
    nudge.also.push_back({digest.told->finding, digest.told->kind, digest.told->person});
    nudge.also.insert(nudge.also.end(), digest.told->also.begin(), digest.told->also.end());
  }
  for (const auto* const finding : digest.not_seen) nudge.also.push_back(subject_of(*finding));
  return nudge;
}

}  // namespace attune::nudge

#include "core/render/input_words.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/layout.hpp"
#include "core/render/tally.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;
using nudge::plain_length;
using Subject = Definition::Subject;

struct MinutesFigure {
  std::string_view name;
  int Figures::*minutes;
};
constexpr std::array minutes_figures{
    MinutesFigure{"working_minutes", &Figures::working_minutes},
    MinutesFigure{"meeting_minutes", &Figures::meeting_minutes},
    MinutesFigure{"meeting_minutes_in_hours", &Figures::meeting_minutes_in_hours},
    MinutesFigure{"maybe_minutes", &Figures::maybe_minutes},
    MinutesFigure{"overlap_minutes", &Figures::overlap_minutes},
    MinutesFigure{"after_hours_minutes", &Figures::after_hours_minutes},
    MinutesFigure{"focus_minutes", &Figures::focus_minutes},
    MinutesFigure{"fragment_minutes", &Figures::fragment_minutes},
};

std::string on_day(const Period& period, const Zone& zone) {
  return short_date(zone.date_at(period.start)) + ' ' + clock_span(period, zone);
}

std::string periods_words(const std::vector<Period>& periods, const Zone& zone) {
  if (periods.empty()) return "none";
  std::vector<std::string> parts;
  parts.reserve(periods.size());
  for (const auto& period : periods) parts.push_back(on_day(period, zone));
  return listed(parts);
}

std::string chain_words(const Chain& chain, const Zone& zone) {
  if (chain.meetings == 0) return "none";
  return counted(chain.meetings, "meeting", "meetings") + ", " + plain_length(chain.minutes) + ", " +
         on_day(chain.period, zone);
}

std::string costs_words(const std::vector<FocusCost>& costs, const Zone& zone) {
  if (costs.empty()) return "none";
  std::vector<std::string> parts;
  parts.reserve(costs.size());
  for (const auto& cost : costs) parts.push_back(on_day(cost.period, zone) + " costs " + plain_length(cost.minutes));
  return listed(parts);
}

std::optional<std::string> figure_words(std::string_view name, const Scope& scope, const Zone& zone) {
  if (scope.figures == nullptr) return std::nullopt;
  const auto& figures = *scope.figures;
  const auto* const minutes = std::ranges::find(minutes_figures, name, &MinutesFigure::name);
  if (minutes != minutes_figures.end()) return plain_length(figures.*(minutes->minutes));
  if (name == "meetings") return std::to_string(figures.meetings);
  if (name == "load") return percent(figures.load());
  if (name == "by_kind") return kinds_words(figures);
  if (name == "longest_chain") return chain_words(figures.longest_chain, zone);
  if (name == "focus_blocks") return periods_words(figures.focus_blocks, zone);
  if (name == "focus_cost" && scope.week != nullptr) return costs_words(scope.week->focus_cost, zone);
  return std::nullopt;
}

std::optional<std::string> kind_in(std::string_view name, const Scope& scope) {
  if (scope.figures == nullptr) return std::nullopt;
  for (std::size_t i = 0; i < kind_count; ++i) {
    if (name != name_of(static_cast<Kind>(i))) continue;
    const auto& [count, minutes] = scope.figures->by_kind[i];
    return std::to_string(count) + ", " + plain_length(minutes);
  }
  return std::nullopt;
}

std::optional<std::string> reason_in(std::string_view name, const Counts& counts) {
  int number = 0;
  for (const auto& [reason, count] : counts.left_out) {
    if (name == name_of(reason)) number = count;
  }
  return std::to_string(number);
}

std::optional<std::string> verdict_in(std::string_view name, const Counts& counts) {
  if (name == "firm") return std::to_string(counts.firm);
  if (name == "maybe") return std::to_string(counts.maybe);
  const auto out = left_out(counts.left_out);
  return out.empty() ? "none" : out;
}

std::optional<std::string> rhythm_in(const Scope& scope, const Ground& ground) {
  if (!scope.person) return std::nullopt;
  const auto& rhythms = ground.analysis.rhythms;
  const auto found = std::ranges::find(rhythms, *scope.person, &Rhythm::person);
  return found == rhythms.end() ? std::nullopt : std::optional{rhythm_words(*found, ground.zone)};
}

}  // namespace

std::optional<std::string> input_words(const Definition& input, const Scope& scope, const Counts& counts,
                                       const Ground& ground) {
  switch (input.subject) {
    case Subject::figure:
      return figure_words(input.name, scope, ground.zone);
    case Subject::kind:
      return kind_in(input.name, scope);
    case Subject::verdict:
      return verdict_in(input.name, counts);
    case Subject::reason:
      return reason_in(input.name, counts);
    case Subject::term:
      return rhythm_in(scope, ground);
    case Subject::finding:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace attune::render

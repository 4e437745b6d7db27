#include "core/render/week.hpp"

#include <algorithm>

#include "core/nudge/plain.hpp"
#include "core/nudge/tellable.hpp"
#include "core/render/wording.hpp"

namespace attune::render {

using namespace analysis;

std::string rhythm_words(const Rhythm& rhythm, const Zone& zone) {
  std::string text;
  if (rhythm.days) text += nudge::plain_rhythm(*rhythm.days) + (rhythm.learned ? "" : " (configured)") + ", ";
  text += "held " + std::to_string(rhythm.held);
  if (rhythm.last_held) text += ", last " + short_date(zone.date_at(*rhythm.last_held));
  if (rhythm.next) text += ", next " + short_date(zone.date_at(*rhythm.next));
  return text + ": " + std::string(state_words(rhythm.state));
}

std::string rhythm_lines(const std::vector<Rhythm>& rhythms, const Zone& zone, const Style& style) {
  std::string text;
  for (const auto& rhythm : rhythms)
    text += labelled(person_words(rhythm.person, style), rhythm_words(rhythm, zone), style);
  return text;
}

std::string finding_lines(const Finding& finding, const Zone& zone, const Style& style) {
  constexpr std::size_t indent = 4;
  return "  • " + inked(finding_title(finding.kind), Ink::heading, style) + '\n' +
         wrapped(std::string(indent, ' ') + reason_line(finding, zone, style), style, indent);
}

bool is_about_week(const Finding& finding, const WeekFigures& week) {
  const auto days = days_of(finding);  // a month belongs to the week it ends in
  return days && week.first_day <= days->last && days->last < week.first_day + std::chrono::days{7};
}

std::string week_report(const Analysis& analysis, const WeekFigures& week, const Zone& zone, Instant now,
                        const Style& style) {
  const auto last_day = week.first_day + std::chrono::days{6};
  const auto today = zone.date_at(now);
  auto title = week.name + ", " + nudge::plain_date(week.first_day) + " to " + nudge::plain_date(last_day);
  const bool current = week.first_day <= today && today <= last_day;
  if (current) title += ", this week";
  auto text = heading(title, style) + '\n';
  text += day_bars(week, zone, style) + '\n';
  text += figure_lines(week, zone, style) + focus_lines(week, zone, style);

  std::string found;
  for (const auto& finding : analysis.findings) {
    const bool shown = is_about_week(finding, week) || (current && !days_of(finding));
    if (shown) found += finding_lines(finding, zone, style);
  }
  if (!analysis.rhythms.empty()) {
    text += '\n' + heading("One-to-ones", style) + rhythm_lines(analysis.rhythms, zone, style);
  }
  text += '\n' + heading("What stands out", style);
  text += found.empty() ? wrapped("  Nothing on this calendar.", style, 2) : found;
  return text;
}

}  // namespace attune::render

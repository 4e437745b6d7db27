#include <algorithm>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/tally.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;

std::string source_lines(const Analysis& analysis, const std::vector<SourceMeetings>& sources, const Style& style) {
  std::string text;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& source = sources[i];
    const auto [occurrences, excluded] = tally(source, analysis.judgements.at(i), analysis.window);
    auto line = counted(occurrences, "occurrence", "occurrences");
    if (source.state == SourceState::stale) line += ", stale: the last good reading stays in force";
    if (source.state == SourceState::unreadable) line += ", could not be read";
    if (const auto out = left_out(excluded); !out.empty()) line += "; left out: " + out;
    text += labelled(escape_line(source.name, 40), line, style);
  }
  return text;
}

// Good news of weeks long gone would fill the screen; each stands in the report of its own week.
bool is_old_news(const Finding& finding, const WeekFigures& shown) {
  const auto days = days_of(finding);
  return finding.kind == FindingKind::good_news && days && days->last < shown.first_day - std::chrono::days{7};
}

std::string further_findings(const Analysis& analysis, const WeekFigures& shown, const Zone& zone, Instant now,
                             const Style& style) {
  const auto today = zone.date_at(now);
  std::string ahead;
  std::string past;
  for (const auto& finding : analysis.findings) {
    if (is_old_news(finding, shown)) continue;
    const auto week = std::find_if(analysis.weeks.begin(), analysis.weeks.end(),
                                   [&](const WeekFigures& one) { return is_about_week(finding, one); });
    if (week == analysis.weeks.end() || week->name == shown.name) continue;
    (week->first_day > today ? ahead : past) += finding_lines(finding, zone, style);
  }
  std::string text;
  if (!ahead.empty()) text += '\n' + heading("Ahead", style) + ahead;
  if (!past.empty()) text += '\n' + heading("Before", style) + past;
  return text;
}

std::string cannot_tell_lines(const Analysis& analysis, const Style& style) {
  if (analysis.cannot_tell.empty()) return {};
  std::vector<std::string> kinds;
  kinds.reserve(analysis.cannot_tell.size());
  for (const auto kind : analysis.cannot_tell) kinds.emplace_back(finding_title(kind));
  return '\n' + heading("Cannot tell", style) +
         wrapped("  " + listed(kinds) + ": these calendars do not show who takes part.", style, 2);
}

std::string nudge_lines(const std::vector<nudge::Nudge>& nudges, const Style& style) {
  std::string text = '\n' + heading("What Attune would say", style);
  if (nudges.empty()) return text + "  Nothing.\n";
  for (const auto& nudge : nudges) {
    text += "  • " + inked(nudge.text.title, Ink::heading, style) + '\n';
    text += wrapped("    " + nudge.text.body, style, 4);
  }
  return text;
}

}  // namespace

std::string analysis_report(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                            const std::vector<nudge::Nudge>& nudges, const Zone& zone, Instant now,
                            const Style& style) {
  std::string text;
  const auto week = std::find_if(analysis.weeks.begin(), analysis.weeks.end(),
                                 [&](const WeekFigures& one) { return one.period.contains(now); });
  if (week != analysis.weeks.end()) {
    text += week_report(analysis, *week, zone, now, style);
    text += further_findings(analysis, *week, zone, now, style);
  }
  text += cannot_tell_lines(analysis, style);
  text += nudge_lines(nudges, style);
  text += '\n' + heading("Read", style);
  text += wrapped("  " + nudge::plain_date(analysis.window_from) + " to " +
                      nudge::plain_date(analysis.window_to - std::chrono::days{1}) + ", in " + zone.name(),
                  style, 2);
  text += source_lines(analysis, sources, style);
  const auto note = unanswered_note(analysis, sources);
  return note.empty() ? text : text + wrapped("  " + note, style, 2);
}

}  // namespace attune::render

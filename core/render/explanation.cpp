#include <algorithm>

#include "core/nudge/plain.hpp"
#include "core/render/tally.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;

std::string_view definition_of(const Finding& finding) {
  struct Definition {
    std::string_view operator()(const WeekOverload& /*evidence*/) const {
      return "A week whose load reaches the limit in the settings. Load is the time in firm meetings within working "
             "time, divided by working time.";
    }
    std::string_view operator()(const DayOverload& /*evidence*/) const {
      return "A day with many meetings, many hours of them, or a long row of them with hardly a gap; the limits stand "
             "in the settings.";
    }
    std::string_view operator()(const NoFocusTime& evidence) const {
      return evidence.thin ? "A week with exactly one focus block: a free stretch of working time on one day, cut at "
                             "lunch, of at least the length in the settings."
                           : "A week with working time and no focus block: a free stretch of working time on one day, "
                             "cut at lunch, of at least the length in the settings.";
    }
    std::string_view operator()(const MissingOneOnOne& /*evidence*/) const {
      return "Someone with a rhythm of one-to-ones: more than one and a half rhythms have gone by since the last one "
             "that was held, not counting days away, and none is planned within one rhythm; or the last two fell out.";
    }
  };
  return std::visit(Definition{}, finding.evidence);
}

std::string person_inputs(const Finding& finding, const Analysis& analysis, const Zone& zone, const Style& style) {
  const auto person = person_of(finding);
  std::vector<Rhythm> rhythms;
  std::copy_if(analysis.rhythms.begin(), analysis.rhythms.end(), std::back_inserter(rhythms),
               [&](const Rhythm& rhythm) { return rhythm.person == person; });
  return rhythm_lines(rhythms, zone, style);
}

std::string week_inputs(const Finding& finding, const Analysis& analysis, const Zone& zone, const Style& style) {
  const auto week = std::find_if(analysis.weeks.begin(), analysis.weeks.end(),
                                 [&](const WeekFigures& one) { return is_about_week(finding, one); });
  if (week == analysis.weeks.end()) return {};
  return day_bars(*week, zone, style) + '\n' + figure_lines(*week, zone, style) + focus_lines(*week, zone, style);
}

}  // namespace

std::string explanation(const Finding& finding, const Analysis& analysis, const Zone& zone, const Style& style) {
  auto text = heading(std::string(finding_title(finding.kind)), style);
  text += wrapped("  " + reason_line(finding, zone, style), style, 2);
  text += '\n' + heading("What this means", style);
  text += wrapped("  " + std::string(definition_of(finding)), style, 2);
  const auto inputs =
      person_of(finding) ? person_inputs(finding, analysis, zone, style) : week_inputs(finding, analysis, zone, style);
  if (!inputs.empty()) text += '\n' + heading("What it rests on", style) + inputs;

  std::map<Reason, int> excluded;
  for (const auto& judgements : analysis.judgements) {
    for (const auto& judgement : judgements) {
      if (judgement.reason && !judgement.superseded) ++excluded[*judgement.reason];
    }
  }
  const auto out = left_out(excluded);
  text += '\n' + heading("What was left out", style);
  text += wrapped("  " + (out.empty() ? "Nothing." : "In all that was read: " + out + '.'), style, 2);
  return text;
}

}  // namespace attune::render

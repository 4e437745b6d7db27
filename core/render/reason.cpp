#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/report.hpp"
#include "core/render/wording.hpp"
#include "core/time/week.hpp"

namespace attune::render {
namespace {

using namespace analysis;
using nudge::plain_length;

std::string meetings(int number) {
  return counted(number, "meeting", "meetings");
}

class ReasonLine {
 public:
  ReasonLine(const Zone& zone, const Style& style) : zone_(zone), style_(style) {}

  std::string operator()(const WeekOverload& overload) const {
    const auto load = overload.working_minutes == 0
                          ? std::optional<double>()
                          : static_cast<double>(overload.meeting_minutes_in_hours) / overload.working_minutes;
    auto line = "Load " + percent(load) + " in " + week_name(overload.first_day) + ": " +
                plain_length(overload.meeting_minutes_in_hours) + " of meetings in " +
                plain_length(overload.working_minutes) + " of working time";
    if (!overload.unusual) return line + "; too few weeks are known to say what is usual.";
    line += *overload.unusual ? "; unusual, " : "; usual, ";
    return line + "for the weeks before had " + percent(overload.usual_load) + '.';
  }

  std::string operator()(const DayOverload& overload) const {
    std::vector<std::string> parts;
    parts.push_back(meetings(overload.meetings) + " with " + plain_length(overload.meeting_minutes));
    if (overload.chain) {
      parts.push_back(meetings(overload.chain->meetings) + " in a row " + clock_span(overload.chain->period, zone_) +
                      " (" + plain_length(overload.chain->minutes) + ')');
    }
    auto line = short_date(overload.date) + ": " + parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) line += "; " + parts[i];
    return line + '.';
  }

  std::string operator()(const NoFocusTime& focus) const {
    auto line = std::string(focus.thin ? "One focus block" : "No focus block") + " in " + week_name(focus.first_day) +
                ": " + plain_length(focus.fragment_minutes) + " of free working time in shorter pieces";
    if (focus.longest_opening) {
      const auto& opening = *focus.longest_opening;
      line += "; the longest opening ahead is " + short_date(zone_.date_at(opening.start)) + ' ' +
              clock_span(opening, zone_);
    }
    return line + '.';
  }

  std::string operator()(const MissingOneOnOne& missing) const {
    auto line = "One-to-one with " + person_words(missing.person, style_) + ", " +
                nudge::plain_rhythm(missing.rhythm_days) + (missing.learned ? "" : " as configured") + ": ";
    line += missing.last_held ? "last held " + short_date(*missing.last_held) : std::string("never held");
    line += ", " + counted(missing.days_since, "day", "days") + " ago";
    if (missing.away_days > 0) line += " not counting " + counted(missing.away_days, "day", "days") + " away";
    if (missing.last_two_fell_out) line += "; the last two fell out";
    line += missing.next ? "; next " + short_date(zone_.date_at(*missing.next)) : std::string("; none planned");
    return line + '.';
  }

 private:
  const Zone& zone_;
  const Style& style_;
};

}  // namespace

std::string reason_line(const Finding& finding, const Zone& zone, const Style& style) {
  auto line = std::visit(ReasonLine(zone, style), finding.evidence);
  if (finding.assumed) line += " Assumed: busy events without people count as meetings.";
  if (finding.withheld) line += " Not told: it rests on a calendar that is stale.";
  return line;
}

}  // namespace attune::render

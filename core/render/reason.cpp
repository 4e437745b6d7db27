#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/base/escape.hpp"
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

struct Promise {
  std::string_view elsewhere;  // where a meeting would move
  std::string_view effect;
};

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
    if (overload.unusual) {
      line += *overload.unusual ? "; unusual, " : "; usual, ";
      line += "for the weeks before had " + percent(overload.usual_load) + '.';
    } else {
      line += "; too few weeks are known to say what is usual.";
    }
    return line + change(overload.remedy, {"to another week", "would bring the load under the limit"});
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
    return line + '.' + change(overload.remedy, {"to another day", "would bring the day under every limit"});
  }

  std::string operator()(const NoFocusTime& focus) const {
    auto line = std::string(focus.thin ? "One focus block" : "No focus block") + " in " + week_name(focus.first_day) +
                ": " + plain_length(focus.fragment_minutes) + " of free working time in shorter pieces";
    if (focus.longest_opening) {
      const auto& opening = *focus.longest_opening;
      line += "; the longest opening ahead is " + short_date(zone_.date_at(opening.start)) + ' ' +
              clock_span(opening, zone_);
    }
    const auto effect = focus.thin ? "would leave more than one focus block" : "would open a focus block";
    return line + '.' + change(focus.remedy, {"to another week", effect});
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

  std::string operator()(const AfterHours& after_hours) const {
    return plain_length(after_hours.after_hours_minutes) + " of meetings outside your working hours in " +
           week_name(after_hours.first_day) + ", more than " + plain_length(after_hours.allowed_minutes) + '.';
  }

  std::string operator()(const DoubleBooked& booked) const {
    auto line = "One-to-one with " + person_words(booked.person, style_) + ", " + short_date(booked.date) + ' ' +
                clock_span(booked.period, zone_) + ", overlaps ";
    line += booked.conflicts == 1 ? "a meeting " : meetings(booked.conflicts) + ", longest the one ";
    return line + clock_span(booked.other, zone_) + '.';
  }

  std::string operator()(const LosingTouch& losing) const {
    return meetings(losing.meetings) + " of up to five with " + person_words(losing.person, style_) + ", the latest " +
           short_date(losing.last_met) + ", " + counted(losing.days_since, "day", "days") + " ago; none planned.";
  }

  std::string operator()(const RhythmMoved& moved) const {
    return "One-to-one with " + person_words(moved.person, style_) + ": moved " +
           counted(moved.times, "time", "times") + " in a row, the latest " + short_date(moved.latest) + '.';
  }

  std::string operator()(const FewerPeople& fewer) const {
    return people(fewer.week) + " in " + week_name(fewer.first_day) + " and " + people(fewer.week_before) +
           " in the week before.";
  }

  std::string operator()(const RitualQuiet& quiet) const {
    auto line = escape_line(quiet.name) + ", every " + counted(quiet.interval_days, "day", "days") + ": ";
    line += quiet.last_seen ? "last seen " + short_date(*quiet.last_seen) : std::string("not seen");
    line += quiet.last_seen ? ", " : " for ";
    line += counted(quiet.days_since, "day", "days") + (quiet.last_seen ? " ago" : "");
    if (quiet.away_days > 0) line += " not counting " + counted(quiet.away_days, "day", "days") + " away";
    return line + "; none planned.";
  }

  std::string operator()(const RhythmsKept& kept) const {
    return "No one-to-one missed its rhythm in " + nudge::plain_month(kept.first_day) + ": " +
           counted(kept.people, "person", "people") + '.';
  }

  std::string operator()(const MoreFocus& more) const {
    return plain_length(more.focus_minutes) + " of focus time in " + week_name(more.first_day) +
           "; the weeks before had " + plain_length(std::llround(more.usual_focus_minutes)) + '.';
  }

  std::string operator()(const MeetingFreeDay& free) const {
    return short_date(free.date) + ": no meeting in " + plain_length(free.working_minutes) + " of working time.";
  }

 private:
  // The one change, where there is one: what it would do, and how much focus time it would open.
  std::string change(const std::optional<Remedy>& remedy, const Promise& promise) const {
    if (!remedy) return {};
    const auto when = short_date(zone_.date_at(remedy->period.start)) + ' ' + clock_span(remedy->period, zone_);
    auto line = remedy->action == Remedy::Action::move
                    ? " Moving " + when + ", which you organise, " + std::string(promise.elsewhere)
                    : " Going without " + when + ", where your attendance is optional,";
    line += ' ' + std::string(promise.effect);
    if (remedy->focus_minutes > 0) line += " (" + plain_length(remedy->focus_minutes) + " more focus time)";
    return line + '.';
  }

  static std::string people(const FewerPeople::Week& week) {
    std::array<char, 32> usual{};
    std::snprintf(usual.data(), usual.size(), "%g", week.usual);
    return counted(week.people, "person", "people") + " met (usual: " + usual.data() + ')';
  }

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

#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/day_bar.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;
using nudge::plain_length;

constexpr std::size_t day_figures = 18;  // " 10 h 15 min  46 %"
constexpr int narrow = 60;               // fewer columns leave no room for the month

std::string day_label(LocalDate date, const Style& style) {
  constexpr std::size_t widest = 10;  // "Thu 26 Nov"
  auto text = short_date(date);
  if (text.size() < widest) text.insert(text.find(' '), 1, ' ');  // a day of one digit keeps the column
  text.insert(0, "  ");
  return style.width < narrow ? text.substr(0, text.rfind(' ')) + "  " : text + "  ";
}

std::string day_summary(const DayFigures& day) {
  const auto& figures = day.figures;
  if (figures.working_minutes == 0 && figures.meeting_minutes == 0) return " off";
  const auto text = ' ' + right_aligned(plain_length(figures.meeting_minutes), 11);
  return text + right_aligned(figures.working_minutes > 0 ? percent(figures.load()) : "off", 6);
}

std::string meetings_line(const Figures& figures) {
  auto text = counted(figures.meetings, "meeting", "meetings") + ", " + plain_length(figures.meeting_minutes);
  if (figures.meeting_minutes_in_hours != figures.meeting_minutes) {
    text += " (" + plain_length(figures.meeting_minutes_in_hours) + " in working time)";
  }
  if (figures.maybe_minutes > 0) {
    text += "; up to " + plain_length(figures.meeting_minutes + figures.maybe_minutes) + " with the maybes";
  }
  return text;
}

// Of one width, so that what follows stands in a column.
std::string on_day(const Period& period, const Zone& zone) {
  constexpr std::size_t widest = 10;  // "Thu 26 Nov"
  auto date = short_date(zone.date_at(period.start));
  if (date.size() < widest) date.insert(date.find(' '), 1, ' ');
  return date + ' ' + clock_span(period, zone);
}

std::int64_t minutes_of(const Period& period) {
  return std::chrono::floor<std::chrono::minutes>(period.length()).count();
}

// One below the other, the label beside the first.
std::string stacked(std::string_view label, const std::vector<std::string>& lines, const Style& style) {
  std::string text;
  for (const auto& line : lines) text += labelled(text.empty() ? label : "", line, style);
  return text;
}

std::string chain_line(const Chain& chain, const Zone& zone) {
  return counted(chain.meetings, "meeting", "meetings") + ", " + plain_length(chain.minutes) + ", " +
         short_date(zone.date_at(chain.period.start)) + ' ' + clock_span(chain.period, zone);
}

}  // namespace

std::string kinds_words(const Figures& figures) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < kind_count; ++i) {
    const auto& [count, minutes] = figures.by_kind[i];
    const auto kind = static_cast<Kind>(i);
    if ((count == 0 && minutes == 0) || kind == Kind::away) continue;  // away is seen in the working time
    parts.push_back(kind_words(kind, count) + ' ' + plain_length(minutes));
  }
  return listed(parts);
}

std::string day_bars(const WeekFigures& week, const Zone& zone, const Style& style) {
  const auto width = static_cast<std::size_t>(std::max(style.width, 40));
  const auto label_width = display_width(day_label(week.first_day + std::chrono::days{6}, style));
  const auto scale = scale_for(week, zone, width - label_width - day_figures);
  std::string text;
  if (scale.cells() > 0) text += inked(std::string(label_width, ' ') + hour_line(scale), Ink::quiet, style) + '\n';
  for (const auto& day : week.days) {
    const bool weekend = day.scheduled_minutes == 0 && day.figures.meeting_minutes == 0;
    if (weekend) continue;
    text += left_aligned(day_label(day.date, style), label_width);
    text += day_bar(day, zone, scale, style) + day_summary(day) + '\n';
  }
  if (scale.cells() > 0) text += "  " + bar_legend(style) + '\n';
  return text;
}

std::string figure_lines(const WeekFigures& week, const Zone& zone, const Style& style) {
  const auto& figures = week.figures;
  auto text = labelled("Meetings", meetings_line(figures), style);
  text += labelled("Load", percent(figures.load()) + " of " + plain_length(figures.working_minutes) + " working time",
                   style);
  if (const auto kinds = kinds_words(figures); !kinds.empty()) text += labelled("Kinds", kinds, style);
  if (figures.longest_chain.meetings > 0) {
    text += labelled("Longest chain", chain_line(figures.longest_chain, zone), style);
  }
  if (figures.overlap_minutes > 0) text += labelled("Overlapping", plain_length(figures.overlap_minutes), style);
  if (figures.after_hours_minutes > 0)
    text += labelled("After hours", plain_length(figures.after_hours_minutes), style);
  if (week.assumed) text += labelled("Assumed", "busy events without people count as meetings", style);
  return text;
}

std::string focus_lines(const WeekFigures& week, const Zone& zone, const Style& style) {
  const auto& figures = week.figures;
  const auto blocks = static_cast<std::int64_t>(figures.focus_blocks.size());
  auto summary = blocks == 0 ? std::string("no block")
                             : counted(blocks, "block", "blocks") + ", " + plain_length(figures.focus_minutes);
  summary += "; " + plain_length(figures.fragment_minutes) + " free in shorter pieces";
  auto text = labelled("Focus", summary, style);
  std::vector<std::string> openings;
  openings.reserve(figures.focus_blocks.size());
  for (const auto& block : figures.focus_blocks) {
    openings.push_back(on_day(block, zone) + right_aligned(plain_length(minutes_of(block)), 12));
  }
  std::vector<std::string> costs;
  costs.reserve(week.focus_cost.size());
  for (const auto& cost : week.focus_cost) {
    costs.push_back(on_day(cost.period, zone) + right_aligned(plain_length(cost.minutes), 12));
  }
  text += stacked("Openings", openings, style);
  text += stacked("Focus cost", costs, style);
  return text;
}

}  // namespace attune::render

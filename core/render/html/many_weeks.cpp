#include <algorithm>
#include <cmath>

#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/html/parts.hpp"
#include "core/render/wording.hpp"

namespace attune::render::html {
namespace {

using namespace analysis;
using nudge::plain_length;

constexpr int height = 100;
constexpr int step = 10;  // of a week, bar and gap

struct Bar {
  const WeekFigures& week;
  std::optional<double> value;
  std::string words;
  std::string kind;  // "past", "now", "ahead"
};

struct Chart {
  std::string title;
  std::string summary;  // for those who do not see it
  std::vector<Bar> bars;
  double top = 1;                 // the value at the upper edge
  std::vector<std::string> axis;  // from top to bottom
  std::vector<std::optional<double>> usual;
  std::optional<double> limit;
};

std::string kind_of(const WeekFigures& week, Instant now) {
  if (week.period.contains(now)) return "now";
  return week.period.start > now ? "ahead" : "past";
}

int y_of(double value, const Chart& chart) {
  return height - static_cast<int>(std::lround(std::clamp(value / chart.top, 0.0, 1.0) * height));
}

// A line from week to week where the usual is known, in as many pieces as there are gaps.
Markup usual_line(const Chart& chart) {
  Markup lines;
  std::string points;
  const auto finish = [&] {
    if (!points.empty()) lines += lone("polyline", {{"class", "usual"}, {"points", points}}, "/");
    points.clear();
  };
  for (std::size_t i = 0; i < chart.usual.size(); ++i) {
    if (!chart.usual[i]) {
      finish();
      continue;
    }
    const auto left = static_cast<int>(i) * step;
    const auto y = ',' + std::to_string(y_of(*chart.usual[i], chart));
    points += (points.empty() ? "" : " ") + std::to_string(left) + y + ' ' + std::to_string(left + step) + y;
  }
  finish();
  return lines;
}

Markup plot(const Chart& chart) {
  Markup shapes;
  const auto width = static_cast<int>(chart.bars.size()) * step;
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const auto& bar = chart.bars[i];
    const auto y = bar.value ? y_of(*bar.value, chart) : height;
    if (y == height) continue;
    shapes += element("rect",
                      {{"class", "bar " + bar.kind},
                       {"x", std::to_string(static_cast<int>(i) * step + 1)},
                       {"y", std::to_string(y)},
                       {"width", std::to_string(step - 2)},
                       {"height", std::to_string(height - y)}},
                      element("title", text(bar.words)));
  }
  if (chart.limit) {
    const auto y = std::to_string(y_of(*chart.limit, chart));
    shapes += lone("line", {{"class", "limit"}, {"x1", "0"}, {"x2", std::to_string(width)}, {"y1", y}, {"y2", y}}, "/");
  }
  shapes += usual_line(chart);
  return element("svg",
                 {{"class", "plot"},
                  {"viewBox", "0 0 " + std::to_string(width) + ' ' + std::to_string(height)},
                  {"preserveAspectRatio", "none"},
                  {"role", "img"},
                  {"aria-label", chart.summary}},
                 shapes);
}

// The name of a month stands under the first week that begins in it; the last week has no room for one.
Markup months(const Chart& chart) {
  Markup labels;
  std::optional<std::chrono::month> before;
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const auto& week = chart.bars[i].week;
    const auto month = std::chrono::year_month_day{week.first_day}.month();
    const bool first_of_month = before && *before != month && i + 1 < chart.bars.size();
    before = month;
    const auto words = short_date(week.first_day);
    labels += element("span", text(first_of_month ? words.substr(words.rfind(' ') + 1) : ""));
  }
  return element("div", {{"class", "months"}}, labels);
}

Markup drawn(const Chart& chart) {
  Markup axis;
  for (const auto& label : chart.axis) axis += element("span", text(label));
  const auto parts = element("div", {{"class", "axis"}, {"aria-hidden", "true"}}, axis) + plot(chart) +
                     element("div", {{"class", "under"}, {"aria-hidden", "true"}}, months(chart));
  return element("h3", text(chart.title)) + element("div", {{"class", "chart"}}, parts);
}

Chart load_chart(const PageRequest& request, const UsualLoads& usual) {
  Chart chart{"Load: meetings as a share of working time", "", {}, 1, {"100 %", "50 %", "0 %"}, {}, {}};
  int over = 0;
  for (const auto& week : request.analysis.weeks) {
    const auto load = week.figures.load();
    if (load) chart.top = std::max(chart.top, *load);
    over += load && *load >= request.settings.overload.week_load ? 1 : 0;
    chart.bars.push_back({week, load, week.name + ": " + percent(load), kind_of(week, request.now)});
  }
  chart.usual = usual;
  chart.limit = request.settings.overload.week_load;
  if (chart.top > 1) chart.axis = {percent(chart.top), percent(chart.top / 2), "0 %"};
  chart.summary = "Load of " + std::to_string(chart.bars.size()) + " weeks. This week " +
                  percent(request.week.figures.load()) + "; " + counted(over, "week", "weeks") + " at " +
                  percent(chart.limit) + " or more. The table below holds every week.";
  return chart;
}

Chart focus_chart(const PageRequest& request) {
  constexpr int five_hours = 300;
  Chart chart{"Focus time: working time in focus blocks", "", {}, five_hours, {}, {}, {}};
  int without = 0;
  for (const auto& week : request.analysis.weeks) {
    const int minutes = week.figures.focus_minutes;
    chart.top = std::max(chart.top, std::ceil(static_cast<double>(minutes) / five_hours) * five_hours);
    without += minutes == 0 && week.figures.working_minutes > 0 ? 1 : 0;
    chart.bars.push_back({week, minutes, week.name + ": " + plain_length(minutes), kind_of(week, request.now)});
  }
  const auto top = static_cast<std::int64_t>(chart.top);
  chart.axis = {plain_length(top), plain_length(top / 2), "0 h"};
  chart.summary = "Focus time of " + std::to_string(chart.bars.size()) + " weeks. This week " +
                  plain_length(request.week.figures.focus_minutes) + "; " +
                  counted(without, "working week", "working weeks") + " without any. The table below holds every week.";
  return chart;
}

Markup key(const PageRequest& request) {
  const auto mark = [](const std::string& kind, const std::string& words) {
    const bool line = kind == "usual" || kind == "limit";
    const auto shape =
        line
            ? lone("line", {{"class", kind}, {"x1", "1"}, {"x2", "35"}, {"y1", "12"}, {"y2", "12"}}, "/")
            : lone("rect", {{"class", "bar " + kind}, {"x", "12"}, {"y", "2"}, {"width", "12"}, {"height", "20"}}, "/");
    return element("li", element("svg", {{"viewBox", "0 0 36 24"}, {"aria-hidden", "true"}}, shape) + text(words));
  };
  auto list = mark("past", "past weeks") + mark("now", "the present week") + mark("ahead", "weeks ahead, as planned");
  list += mark("usual", "usual for you: the median of the eight weeks before");
  list += mark("limit", "the limit in your settings, " + percent(request.settings.overload.week_load));
  return element("ul", {{"class", "legend"}, {"aria-label", "What the charts show"}}, list);
}

}  // namespace

Markup many_weeks(const PageRequest& request, const UsualLoads& usual) {
  std::vector<std::vector<std::string>> rows;
  const auto& weeks = request.analysis.weeks;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    const auto& figures = weeks[i].figures;
    rows.push_back({weeks[i].name, percent(figures.load()), percent(usual.at(i)), std::to_string(figures.meetings),
                    plain_length(figures.meeting_minutes), plain_length(figures.focus_minutes)});
  }
  return drawn(load_chart(request, usual)) + drawn(focus_chart(request)) + key(request) +
         folded("Every week as a table",
                table("Load, meetings and focus time of every week",
                      {"Week", "Load", "Usual", "Meetings", "Time in meetings", "Focus time"}, rows));
}

}  // namespace attune::render::html

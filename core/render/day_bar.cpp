#include "core/render/day_bar.hpp"

#include <array>

#include "core/base/text.hpp"

namespace attune::render {
namespace {

using namespace analysis;
using std::chrono::minutes;

constexpr std::array<std::string_view, 9> fills{"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr double crowded_from = 0.5;  // a day's load from which its bar changes colour
constexpr std::string_view focus_cell = "━";
constexpr std::array<minutes, 8> cell_lengths{minutes{5},  minutes{6},  minutes{10}, minutes{12},
                                              minutes{15}, minutes{20}, minutes{30}, minutes{60}};

minutes clock_of(Instant instant, LocalDate day, const Zone& zone) {
  return std::chrono::floor<minutes>(zone.to_local(instant) - LocalTime{day});
}

Seconds covered(const std::vector<Period>& periods, const Period& by) {
  Seconds sum{0};
  for (const auto& period : periods) {
    if (period.overlaps(by)) sum += std::min(period.end, by.end) - std::max(period.start, by.start);
  }
  return sum;
}

struct Cell {
  std::string_view text = " ";
  std::optional<Ink> ink;
};

Cell cell_of(const DayFigures& day, const Period& time) {
  const auto working = covered(day.working_time, time);
  if (working.count() == 0) return {};
  const auto busy = working - covered(day.free_time, time);
  if (busy.count() == 0) {
    const bool focus = covered(day.figures.focus_blocks, time).count() > 0;
    return focus ? Cell{focus_cell, Ink::focus} : Cell{fills.front(), Ink::quiet};
  }
  // Any busy minute shows; a full cell is a full block.
  const auto steps = static_cast<std::int64_t>(fills.size() - 1);
  const auto fill = std::max<std::int64_t>(1, busy.count() * steps / working.count());
  const bool crowded = day.figures.load().value_or(0) >= crowded_from;
  return {fills[static_cast<std::size_t>(fill)], crowded ? Ink::crowded : Ink::busy};
}

}  // namespace

Scale scale_for(const WeekFigures& week, const Zone& zone, std::size_t room) {
  std::optional<minutes> from;
  minutes to{0};
  for (const auto& day : week.days) {
    for (const auto& stretch : day.working_time) {
      const auto start = clock_of(stretch.start, day.date, zone);
      from = std::min(from.value_or(start), start);
      to = std::max(to, clock_of(stretch.end, day.date, zone));
    }
  }
  if (!from) return {};
  Scale scale{std::chrono::floor<std::chrono::hours>(*from), std::chrono::ceil<std::chrono::hours>(to), minutes{60}};
  for (const auto length : cell_lengths) {
    scale.cell = length;
    if (scale.cells() <= room) break;
  }
  return scale;
}

std::string hour_line(const Scale& scale) {
  std::string line;
  for (auto hour = scale.from; hour < scale.to; hour += std::chrono::hours{1}) {
    const auto column = static_cast<std::size_t>((hour - scale.from) / scale.cell);
    if (!line.empty() && line.size() + 1 > column) continue;  // no room between two hours
    line.append(column - line.size(), ' ');
    line += two_digits(static_cast<unsigned>(std::chrono::floor<std::chrono::hours>(hour).count() % 24));
  }
  return line;
}

std::string day_bar(const DayFigures& day, const Zone& zone, const Scale& scale, const Style& style) {
  std::string bar;
  std::string run;  // cells of one colour
  std::optional<Ink> ink;
  const auto finish_run = [&] {
    bar += ink && !run.empty() ? inked(run, *ink, style) : run;
    run.clear();
  };
  for (auto clock = scale.from; clock < scale.to; clock += scale.cell) {
    const Period time{zone.to_instant(LocalTime{day.date} + clock),
                      zone.to_instant(LocalTime{day.date} + clock + scale.cell)};
    const auto cell = cell_of(day, time);
    if (cell.ink != ink) finish_run();
    ink = cell.ink;
    run += cell.text;
  }
  finish_run();
  return bar;
}

std::string bar_legend(const Style& style) {
  return inked(fills.back(), Ink::busy, style) + " busy   " + inked(focus_cell, Ink::focus, style) + " focus   " +
         inked(fills.front(), Ink::quiet, style) + " shorter gaps";
}

}  // namespace attune::render

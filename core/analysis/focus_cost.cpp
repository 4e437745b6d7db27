#include "core/analysis/focus_cost.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/time_taken.hpp"

namespace attune::analysis {
namespace {

constexpr std::size_t most_shown = 5;

// Time that one firm busy occurrence alone takes: without it, this would be free.
struct Sole {
  Period period;
  const Entry* entry;
};

// Sweeps over all starts and ends once. While exactly one occurrence is open, the sum of the open ones' numbers is its
// number.
std::vector<Sole> taken_by_one(const std::vector<const Entry*>& busy, const Period& window) {
  struct Edge {
    Instant at;
    std::int64_t number;
    int step;
  };
  std::vector<Edge> edges;
  edges.reserve(2 * busy.size());
  for (std::size_t number = 0; number < busy.size(); ++number) {
    const Period period = busy_period(busy[number]->facts(), window);
    if (period.start >= period.end) continue;
    edges.push_back({period.start, static_cast<std::int64_t>(number), 1});
    edges.push_back({period.end, static_cast<std::int64_t>(number), -1});
  }
  std::ranges::sort(edges, {}, &Edge::at);

  std::vector<Sole> sole;
  std::int64_t open = 0;
  std::int64_t open_numbers = 0;
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    open += edges[edge].step;
    open_numbers += edges[edge].step * edges[edge].number;
    if (open != 1 || edges[edge].at == edges[edge + 1].at) continue;
    sole.push_back({{edges[edge].at, edges[edge + 1].at}, busy[static_cast<std::size_t>(open_numbers)]});
  }
  return sole;
}

// The length of the free stretch that ends (or starts) at an instant; zero if there is none.
Seconds free_before(const Timeline& free, Instant instant) {
  const auto stretch = std::ranges::lower_bound(free, instant, {}, &Period::end);
  return stretch != free.end() && stretch->end == instant ? stretch->length() : Seconds{0};
}

Seconds free_after(const Timeline& free, Instant instant) {
  const auto stretch = std::ranges::lower_bound(free, instant, {}, &Period::start);
  return stretch != free.end() && stretch->start == instant ? stretch->length() : Seconds{0};
}

// How many focus minutes the day gains when the period becomes free.
int gain(const DayFigures& day, const Period& freed, std::chrono::minutes shortest) {
  const auto focus = [&](Seconds length) { return length >= shortest ? length : Seconds{0}; };
  Seconds gained{0};
  for (const Period& piece : cut_to(day.working_time, freed)) {
    const Seconds before = free_before(day.free_time, piece.start);
    const Seconds after = free_after(day.free_time, piece.end);
    gained += focus(before + piece.length() + after) - focus(before) - focus(after);
  }
  return static_cast<int>(std::chrono::floor<std::chrono::minutes>(gained).count());
}

struct Price {
  std::size_t week;
  const Entry* entry;
  int minutes;
};

std::vector<Price> prices_of(const std::vector<WeekFigures>& weeks, const std::vector<Sole>& sole,
                             const WindowDays& window, const Settings& settings) {
  std::vector<Price> prices;
  for (const Sole& part : sole) {
    if (!is_meeting(part.entry->judgement.kind)) continue;
    const WindowDays::Range range = window.days_of(part.period);
    for (std::size_t day = range.first; day < range.last; ++day) {
      const std::size_t week = day / days_in_week;
      const int minutes = gain(weeks[week].days[day % days_in_week], part.period, settings.focus_block);
      if (minutes > 0) prices.push_back({week, part.entry, minutes});
    }
  }
  // A meeting has several parts when others take some of its time, or when it goes over midnight.
  std::ranges::sort(prices, {}, [](const Price& price) { return std::tuple(price.week, price.entry); });
  std::vector<Price> sums;
  for (const Price& price : prices) {
    if (!sums.empty() && sums.back().week == price.week && sums.back().entry == price.entry) {
      sums.back().minutes += price.minutes;
    } else {
      sums.push_back(price);
    }
  }
  return sums;
}

}  // namespace

void price_meetings(std::vector<WeekFigures>& weeks, const std::vector<Entry>& entries, const WindowDays& window,
                    const Settings& settings) {
  std::vector<const Entry*> busy;
  for (const Entry& entry : entries) {
    const bool takes_time = entry.is_firm() && is_busy(entry.judgement.kind);
    if (takes_time && belongs_to(window.period(), entry.period)) busy.push_back(&entry);
  }
  std::vector<Price> prices = prices_of(weeks, taken_by_one(busy, window.period()), window, settings);
  std::ranges::sort(prices, {},
                    [](const Price& price) { return std::tuple(price.week, -price.minutes, price.entry->period); });
  for (const Price& price : prices) {
    std::vector<FocusCost>& dearest = weeks[price.week].focus_cost;
    if (dearest.size() < most_shown) dearest.push_back({price.entry->period, price.minutes});
  }
}

}  // namespace attune::analysis

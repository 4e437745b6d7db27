#include "core/analysis/importance.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace attune::analysis {
namespace {

using std::chrono::days;

struct Importance {
  bool is_history = false;
  int weight = 0;       // the smaller the weightier
  double distance = 0;  // from today; the smaller the nearer
};

Importance of_period(LocalDate first, LocalDate last, int weight, LocalDate today) {
  const double distance = static_cast<double>(std::abs((first - today).count()));
  return {last < today, weight, distance};
}

struct Weigh {
  LocalDate today;

  Importance operator()(const WeekOverload& evidence) const {
    return of_period(evidence.first_day, evidence.first_day + days{6}, 0, today);
  }
  Importance operator()(const NoFocusTime& evidence) const {
    return of_period(evidence.first_day, evidence.first_day + days{6}, evidence.thin ? 4 : 1, today);
  }
  Importance operator()(const DayOverload& evidence) const { return of_period(evidence.date, evidence.date, 2, today); }
  Importance operator()(const MissingOneOnOne& evidence) const {
    return {false, 3, -evidence.days_since / evidence.rhythm_days};
  }
};

}  // namespace

void sort_by_importance(std::vector<Finding>& findings, LocalDate today) {
  std::ranges::sort(findings, [&](const Finding& left, const Finding& right) {
    const Importance one = std::visit(Weigh{today}, left.evidence);
    const Importance other = std::visit(Weigh{today}, right.evidence);
    return std::tie(one.is_history, one.weight, one.distance, left.id) <
           std::tie(other.is_history, other.weight, other.distance, right.id);
  });
}

}  // namespace attune::analysis

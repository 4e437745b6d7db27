#include "core/analysis/importance.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace attune::analysis {
namespace {

struct Importance {
  bool is_history = false;
  int weight = 0;       // the smaller the weightier
  double distance = 0;  // from today; the smaller the nearer
};

struct Weight {
  int operator()(const WeekOverload& /*evidence*/) const { return 0; }
  int operator()(const NoFocusTime& evidence) const { return evidence.thin ? 9 : 1; }
  int operator()(const DayOverload& /*evidence*/) const { return 2; }
  int operator()(const DoubleBooked& /*evidence*/) const { return 3; }
  int operator()(const MissingOneOnOne& /*evidence*/) const { return 4; }
  int operator()(const RhythmMoved& /*evidence*/) const { return 5; }
  int operator()(const LosingTouch& /*evidence*/) const { return 6; }
  int operator()(const FewerPeople& /*evidence*/) const { return 7; }
  int operator()(const RitualQuiet& /*evidence*/) const { return 8; }
  int operator()(const AfterHours& /*evidence*/) const { return 10; }
  int operator()(const RhythmsKept& /*evidence*/) const { return 11; }
  int operator()(const MoreFocus& /*evidence*/) const { return 11; }
  int operator()(const MeetingFreeDay& /*evidence*/) const { return 12; }
};

// What has lasted longest comes first.
struct Distance {
  double operator()(const auto& /*evidence*/) const { return 0; }
  double operator()(const MissingOneOnOne& evidence) const { return -evidence.days_since / evidence.rhythm_days; }
  double operator()(const LosingTouch& evidence) const { return -evidence.days_since; }
  double operator()(const RitualQuiet& evidence) const {
    return -static_cast<double>(evidence.days_since) / evidence.interval_days;
  }
  double operator()(const RhythmMoved& evidence) const { return -evidence.times; }
};

Importance importance_of(const Finding& finding, LocalDate today) {
  Importance importance{false, std::visit(Weight{}, finding.evidence), std::visit(Distance{}, finding.evidence)};
  if (const std::optional<Days> days = days_of(finding)) {
    importance.is_history = days->last < today;
    importance.distance = static_cast<double>(std::abs((days->first - today).count()));
  }
  return importance;
}

}  // namespace

void sort_by_importance(std::vector<Finding>& findings, LocalDate today) {
  std::ranges::sort(findings, [&](const Finding& left, const Finding& right) {
    const Importance one = importance_of(left, today);
    const Importance other = importance_of(right, today);
    return std::tie(one.is_history, one.weight, one.distance, left.id) <
           std::tie(other.is_history, other.weight, other.distance, right.id);
  });
}

}  // namespace attune::analysis

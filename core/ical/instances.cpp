#include "core/ical/instances.hpp"

#include <algorithm>

namespace attune::ical {
namespace {

// In the range, which is wider than the window a rule is judged by; more than these are as good as endless.
constexpr std::size_t most_in_range = 10 * most_instances;

Place place_of(const Event& master) {
  return {master.component.number, master.component.extent.line - 1, Property::rule};
}

Instance instance_at(const Moment& moment, const Event& master) {
  if (master.all_day) {
    const LocalTime midnight{SeriesClock(master).day_of(moment)};
    return {midnight, master.start.zone->to_instant(midnight), std::nullopt};
  }
  if (moment.is_date) {  // a day of a timed series: at its time of day
    const auto local = moment.local + (master.start.local - LocalTime(date_of(master.start.local)));
    return {local, master.start.zone->to_instant(local), std::nullopt};
  }
  const auto start = moment.instant();
  return {master.start.zone->to_local(start), start, std::nullopt};
}

// `work_left` is for all rules of an event together: many slow ones must not cost more than one.
void add_rule(const RecurrenceRule& rule, const Event& master, const Period& range, const Period& window,
              std::int64_t& work_left, Instances& instances, Faults& faults) {
  const auto& zone = *master.start.zone;
  const auto recurrence = expand(rule, {master.start.local, zone, master.all_day, range, most_in_range, work_left});
  work_left = std::max<std::int64_t>(work_left - recurrence.work, 0);
  std::vector<Instance> found;
  found.reserve(recurrence.starts.size());
  std::size_t in_window = 0;
  for (const auto local : recurrence.starts) {
    const auto start = zone.to_instant(local);
    if (window.contains(start)) ++in_window;
    found.push_back({local, start, std::nullopt});
  }
  if (recurrence.over_limit || in_window > most_instances) {
    faults.add_once(Fault::too_many_instances, place_of(master));
    instances.finished = false;  // another window may judge it otherwise
    return;
  }
  if (recurrence.gave_up) faults.add_once(Fault::endless_rule, place_of(master));
  instances.finished = instances.finished && (recurrence.finished || recurrence.gave_up);
  instances.found.insert(instances.found.end(), found.begin(), found.end());
}

}  // namespace

Instances instances_of(const Event& master, const Period& range, const Period& window, Faults& faults) {
  Instances instances;
  const auto add = [&](const Instance& instance) {
    if (instance.start < range.end) {
      instances.found.push_back(instance);  // however early: it may last long
    } else {
      instances.finished = false;
    }
  };
  add({master.start.local, master.start.instant(), std::nullopt});
  for (const auto& extra : master.extra_dates) {
    auto instance = instance_at(extra.start, master);
    if (!master.all_day) instance.length = extra.length;
    add(instance);
  }
  auto work_left = most_recurrence_work;
  for (const auto& rule : master.rules) add_rule(rule, master, range, window, work_left, instances, faults);
  // Stable: what DTSTART and RDATE say comes before what the rules repeat.
  auto& found = instances.found;
  std::stable_sort(found.begin(), found.end(), [](const Instance& a, const Instance& b) { return a.start < b.start; });
  found.erase(
      std::unique(found.begin(), found.end(), [](const Instance& a, const Instance& b) { return a.start == b.start; }),
      found.end());
  return instances;
}

Instant SeriesClock::instance_of(const Moment& recurrence_id) const {
  return instance_at(recurrence_id, master_).start;
}

// As it is written; only UTC has no wall of its own.
LocalDate SeriesClock::day_of(const Moment& moment) const {
  return date_of(moment.is_utc ? master_.start.zone->to_local(moment.instant()) : moment.local);
}

Exceptions::Exceptions(const Event& master) {
  for (const auto& exception : master.exceptions) {
    if (master.all_day || exception.is_date) {
      days_.insert(SeriesClock(master).day_of(exception));
    } else {
      instants_.insert(exception.instant());
    }
  }
}

bool Exceptions::contains(Instant instance, LocalTime local) const {
  return instants_.contains(instance) || days_.contains(date_of(local));
}

}  // namespace attune::ical

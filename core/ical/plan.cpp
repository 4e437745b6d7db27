#include "core/ical/plan.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/ical/instances.hpp"

namespace attune::ical {
namespace {

using std::chrono::days;

constexpr std::size_t most_occurrences = 4000;    // of one item, in the horizon
constexpr Seconds longest_reach = days{5 * 366};  // how far an instance may lie from where it is seen

bool older(const Event* a, const Event* b) {
  return std::tie(a->sequence, a->stamp, a->position) < std::tie(b->sequence, b->stamp, b->position);
}

bool touches(const Period& period, const Period& horizon) {
  if (period.start == period.end) return horizon.contains(period.start);
  return period.overlaps(horizon);
}

Seconds reach_of(const Duration& length) {
  return std::clamp<Seconds>(days{length.days} + length.seconds, Seconds{0}, longest_reach);
}

// A RANGE=THISANDFUTURE override as later instances feel it.
struct Shift {
  const Event* event;
  Seconds by;  // on the clock of the series
};

class Planner {
 public:
  Planner(const std::vector<Event>& events, const Request& request, Faults& faults)
      : events_(events), request_(request), faults_(faults) {}

  Plan run() {
    plan_.complete = true;
    choose_newest();
    if (plan_.master != nullptr) add_series(*plan_.master);
    for (const auto& [instance, override] : overrides_) add_override(instance, *override);
    finish();
    return std::move(plan_);
  }

 private:
  void choose_newest() {
    for (const auto& event : events_) {
      if (event.is_override()) continue;
      if (plan_.master == nullptr || older(plan_.master, &event)) plan_.master = &event;
    }
    for (const auto& event : events_) {
      if (!event.is_override()) continue;
      auto& newest = overrides_[instance_of(event)];
      if (newest == nullptr || older(newest, &event)) newest = &event;
    }
  }

  Instant instance_of(const Event& override) const {
    if (plan_.master == nullptr) return override.recurrence_id->instant();
    return SeriesClock(*plan_.master).instance_of(*override.recurrence_id);
  }

  void add_series(const Event& master) {
    find_shifts(master);
    const Exceptions exceptions(master);
    const bool recurs = master.recurs();
    const auto instances = instances_of(master, range_of(master), request_.window, faults_);
    plan_.complete = plan_.complete && instances.finished;
    for (const auto& instance : instances.found) {
      if (overrides_.contains(instance.start) || exceptions.contains(instance.start, instance.local)) continue;
      auto planned = planned_instance(master, instance);
      if (recurs) planned.recurrence_id = instance.start;
      add(planned);
    }
    std::erase_if(overrides_, [&](const auto& entry) {
      return exceptions.contains(entry.first, master.start.zone->to_local(entry.first));
    });
  }

  void find_shifts(const Event& master) {
    const SeriesClock clock(master);
    for (const auto& [instance, override] : overrides_) {
      if (!override->this_and_future) continue;
      const auto& start = override->start;
      const auto local = start.is_date ? start.local : clock.local(start.instant());
      const auto replaced = clock.local(instance);
      // A day begins at midnight even if the clock skips it.
      shifts_[instance] = {override, local - (master.all_day ? LocalTime(date_of(replaced)) : replaced)};
    }
  }

  Planned planned_instance(const Event& master, const Instance& instance) const {
    const auto later = shifts_.upper_bound(instance.start);
    if (later == shifts_.begin()) {
      const auto& length = instance.length ? *instance.length : master.length;
      // Not by way of the local time: of two equal ones that would always be the first.
      const auto end =
          length.days == 0 ? instance.start + length.seconds : end_of(instance.local, *master.start.zone, length);
      return {&master, {instance.start, end}, std::nullopt, false};
    }
    const auto& shift = std::prev(later)->second;
    const auto& event = *shift.event;
    const auto& zone = event.all_day ? *event.start.zone : *master.start.zone;
    auto local = instance.local + shift.by;
    if (event.all_day) local = LocalTime(date_of(local));
    return {&event, {zone.to_instant(local), end_of(local, zone, length_of(event))}, std::nullopt, false};
  }

  const Duration& length_of(const Event& override) const {
    return override.tells_time || plan_.master == nullptr ? override.length : plan_.master->length;
  }

  // Where instances may start whose occurrences touch the horizon.
  Period range_of(const Event& master) const {
    auto back = reach_of(master.length);
    Seconds ahead{0};
    for (const auto& extra : master.extra_dates) {
      if (extra.length) back = std::max(back, reach_of(*extra.length));
    }
    for (const auto& [instance, shift] : shifts_) {
      const auto by = std::clamp(shift.by, -longest_reach, longest_reach);
      back = std::max(back, by + reach_of(length_of(*shift.event)));
      ahead = std::max(ahead, -by);
    }
    // A day more: clocks change in between.
    return {std::min(request_.horizon.start, request_.window.start) - back - days{1},
            std::max(request_.horizon.end, request_.window.end) + ahead + days{1}};
  }

  void add_override(Instant instance, const Event& override) {
    const auto& start = override.start;
    add({&override, {start.instant(), end_of(start.local, *start.zone, length_of(override))}, instance, true});
  }

  void add(const Planned& planned) {
    if (planned.period.start >= request_.horizon.end) plan_.complete = false;
    if (touches(planned.period, request_.horizon)) plan_.occurrences.push_back(planned);
  }

  void finish() {
    auto& occurrences = plan_.occurrences;
    std::stable_sort(occurrences.begin(), occurrences.end(),
                     [](const Planned& a, const Planned& b) { return a.period < b.period; });
    if (occurrences.size() <= most_occurrences) return;
    const auto& component = occurrences.front().event->component;
    faults_.add(Fault::too_many_occurrences, {component.number, component.extent.line - 1});
    occurrences.resize(most_occurrences);
  }

  const std::vector<Event>& events_;
  const Request& request_;
  Faults& faults_;
  Plan plan_;
  std::map<Instant, const Event*> overrides_;  // by the instance they change
  std::map<Instant, Shift> shifts_;
};

}  // namespace

Plan plan_occurrences(const std::vector<Event>& events, const Request& request, Faults& faults) {
  return Planner(events, request, faults).run();
}

}  // namespace attune::ical

#include "core/time/recurrence_collector.hpp"

#include <algorithm>

namespace attune {
namespace {

using std::chrono::hours;

// The longest wait between two instances of a rule that is not absurd: a 29 February on a given weekday, over a century
// without a leap day, takes 40 years.
constexpr std::int64_t longest_idle_days = 41L * 366;
constexpr Seconds widest_shift = hours{26};

// The clock's time at an instant, moved outwards by a day and more if the clock changes nearby.
LocalTime outer_bound(const Zone& zone, Instant instant, Seconds outwards) {
  const bool steady = zone.offset_at(instant - widest_shift) == zone.offset_at(instant + widest_shift);
  return zone.to_local(instant) + (steady ? Seconds{0} : outwards);
}

// The first place, from `low` on, whose time is not `before`. Most sets lie wholly on one side.
template <class Before>
std::size_t first_not(const InstanceSet& set, std::size_t low, Before before) {
  std::size_t high = set.size();
  if (low == high || !before(set.at(low))) return low;
  if (before(set.at(high - 1))) return high;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (before(set.at(middle))) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

}  // namespace

InstanceCollector::InstanceCollector(const RecurrenceRule& rule, const RecurrenceRequest& request)
    : rule_(rule),
      request_(request),
      start_(request.dates ? LocalTime{date_of(request.start)} : request.start),
      until_(rule.until, request.zone, request.dates),
      from_(outer_bound(request.zone, request.window.start, -widest_shift)),
      to_(outer_bound(request.zone, request.window.end, widest_shift)) {}

bool InstanceCollector::begin() {
  if (start_ >= to_) return false;
  counted_ = 1;
  if (!keep(start_)) return false;
  if (rule_.count && *rule_.count <= 1) return end();
  if (until_.long_before(from_)) return end();
  return true;
}

LocalDate InstanceCollector::look_from() const {
  return date_of(rule_.count ? start_ : std::max(start_, from_));
}

bool InstanceCollector::take(const InstanceSet& set, LocalDate first, LocalDate last, std::int64_t work) {
  work_ += work;
  if (work_ > request_.most_work) return give_up();
  const std::size_t size = set.size();
  const std::size_t begin = first_not(set, 0, [this](LocalTime time) { return time <= start_; });
  if (begin == size) return take_nothing(first, last);
  idle_days_ = 0;
  found_ = true;
  const std::size_t wanted = first_not(set, begin, [this](LocalTime time) { return time < from_; });
  if (!count_past(wanted - begin)) return false;
  for (std::size_t index = wanted; index < size; ++index) {
    if (!offer(set.at(index))) return false;
  }
  return true;
}

bool InstanceCollector::take_nothing(LocalDate first, LocalDate last) {
  if (until_.long_before(LocalTime{first})) return end();
  idle_days_ += (last - first).count() + 1;
  if (idle_days_ <= longest_idle_days) return true;
  const bool past_window = LocalTime{first} >= to_;
  if (found_ && past_window) return false;
  return past_window || rule_.count ? give_up() : true;
}

bool InstanceCollector::count_past(std::size_t instances) {
  counted_ += static_cast<std::int64_t>(instances);
  return !rule_.count || counted_ < *rule_.count || end();
}

bool InstanceCollector::offer(LocalTime time) {
  if (until_.excludes(time)) return end();
  if (time >= to_) return false;
  ++counted_;
  if (!keep(time)) return false;
  return !rule_.count || counted_ < *rule_.count || end();
}

bool InstanceCollector::keep(LocalTime time) {
  const Instant instant = request_.zone.to_instant(time);
  if (!request_.window.contains(instant)) {
    beyond_ = beyond_ || instant >= request_.window.end;
    return true;
  }
  if (request_.zone.to_local(instant) != time) skipped_.push_back(time);
  result_.starts.push_back(time);
  result_.over_limit = result_.starts.size() > request_.limit;
  return !result_.over_limit;
}

bool InstanceCollector::end() {
  result_.finished = true;
  return false;
}

bool InstanceCollector::give_up() {
  result_.gave_up = true;
  return end();
}

// A time that the clock skips and the time it resolves to may both be instances of an hourly rule: one meeting.
void InstanceCollector::drop_doubles() {
  const auto& zone = request_.zone;
  const std::vector<LocalTime> all = result_.starts;
  std::erase_if(result_.starts, [&](LocalTime time) {
    return std::binary_search(skipped_.begin(), skipped_.end(), time) &&
           std::binary_search(all.begin(), all.end(), zone.to_local(zone.to_instant(time)));
  });
}

Recurrence InstanceCollector::finish(bool dates_ended) {
  if (dates_ended) result_.finished = true;
  if (beyond_ && !result_.gave_up) result_.finished = false;
  result_.work = work_;
  if (result_.over_limit) {
    result_.starts.clear();
  } else if (!skipped_.empty()) {
    drop_doubles();
  }
  return std::move(result_);
}

}  // namespace attune

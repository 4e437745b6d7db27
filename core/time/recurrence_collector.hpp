// What becomes of the instances that a rule yields: DTSTART first, then COUNT, UNTIL, the window and the limit.
#pragma once

#include <cstdint>
#include <vector>

#include "core/time/recurrence.hpp"
#include "core/time/recurrence_until.hpp"

namespace attune {

// What a rule yields in one stretch of days: each of the days at each of the times, or only those at `places` of that
// list. Never written out, for a year of seconds is long.
struct InstanceSet {
  const std::vector<LocalDate>& days;
  const std::vector<Seconds>& times;
  const std::vector<std::size_t>* places = nullptr;

  std::size_t size() const { return places != nullptr ? places->size() : days.size() * times.size(); }
  LocalTime at(std::size_t index) const {
    const std::size_t place = places != nullptr ? (*places)[index] : index;
    return days[place / times.size()] + times[place % times.size()];
  }
};

class InstanceCollector {
 public:
  InstanceCollector(const RecurrenceRule& rule, const RecurrenceRequest& request);

  // Takes DTSTART. False: the answer is known without looking at the rule.
  bool begin();
  // The day from which the rule has to be looked at. COUNT counts from DTSTART; otherwise the past is jumped over.
  LocalDate look_from() const;

  // What the rule yields in [first, last], in order of time; `work` is what finding it took. False: enough.
  bool take(const InstanceSet& set, LocalDate first, LocalDate last, std::int64_t work);

  // `dates_ended`: the rule was followed to the end of all dates.
  Recurrence finish(bool dates_ended);

 private:
  bool take_nothing(LocalDate first, LocalDate last);
  bool count_past(std::size_t instances);
  bool offer(LocalTime time);
  bool keep(LocalTime time);
  bool end();
  bool give_up();
  void drop_doubles();

  const RecurrenceRule& rule_;
  const RecurrenceRequest& request_;
  LocalTime start_;
  UntilBound until_;
  LocalTime from_, to_;  // outside of these, nothing can lie in the window
  Recurrence result_;
  std::vector<LocalTime> skipped_;  // of the result: the clock never shows these
  std::int64_t counted_ = 0;
  std::int64_t work_ = 0;
  std::int64_t idle_days_ = 0;
  bool found_ = false;   // anything besides DTSTART
  bool beyond_ = false;  // an instance after the window was met, though the rule may end soon after it
};

}  // namespace attune

#include "tests/support/sample/event.hpp"

namespace attune::sample {

Event timed(std::string uid, std::string summary, LocalTime start, std::chrono::minutes length) {
  Event event;
  event.uid = std::move(uid);
  event.summary = std::move(summary);
  event.start = start;
  event.end = start + length;
  return event;
}

Event all_day(std::string uid, std::string summary, LocalDate first, LocalDate last) {
  Event event;
  event.uid = std::move(uid);
  event.summary = std::move(summary);
  event.all_day = true;
  event.start = LocalTime{first};
  event.end = LocalTime{last + std::chrono::days{1}};
  return event;
}

Event override_of(const Event& series, LocalTime instance) {
  Event event = series;
  event.rule.clear();
  event.exceptions.clear();
  event.recurrence_id = instance;
  event.end = instance + (series.end - series.start);
  event.start = instance;
  event.sequence = series.sequence + 1;
  return event;
}

}  // namespace attune::sample

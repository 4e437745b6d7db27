// A time zone: only ever asked for its offset at an instant. Local times are resolved here, as RFC 5545 3.3.5 says:
// a time in a spring gap uses the offset before the gap, a time in an autumn fold is the first of the two.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/time/instant.hpp"

namespace attune {

// How a zone's offset is found. Implementations are immutable and need not be thread safe (a lookup may cache).
class ZoneRules {
 public:
  ZoneRules() = default;
  ZoneRules(const ZoneRules&) = delete;
  ZoneRules& operator=(const ZoneRules&) = delete;
  virtual ~ZoneRules() = default;

  struct Span {      // the offset, and for how long around the instant asked for it stays the same
    Seconds offset;  // local minus UTC
    Period valid;
  };
  virtual Span span_at(Instant instant) const = 0;
};

class Zone {
 public:
  static Zone utc();
  static Zone fixed(std::string name, Seconds offset);
  // An IANA name (Europe/Berlin) in any case; the zone carries the name as the system's zone data spell it. A name that
  // is not in the list of the system's zones never reaches a path. Error: ErrorKind::input; ErrorKind::system when the
  // zone data cannot be read.
  static Result<Zone> system(std::string_view iana_name);
  static Zone custom(std::string name, std::shared_ptr<const ZoneRules> rules);

  const std::string& name() const { return *name_; }
  Seconds offset_at(Instant instant) const;
  LocalTime to_local(Instant instant) const;
  Instant to_instant(LocalTime time) const;
  // The first instant of a local day.
  Instant start_of(LocalDate date) const { return to_instant(LocalTime{date}); }
  LocalDate date_at(Instant instant) const { return date_of(to_local(instant)); }

 private:
  Zone(std::string name, std::shared_ptr<const ZoneRules> rules);
  const ZoneRules::Span& span_at(Instant instant) const;
  Instant resolve(LocalTime time) const;

  std::shared_ptr<const std::string> name_;  // shared, like the rules: copies are cheap
  std::shared_ptr<const ZoneRules> rules_;
  mutable ZoneRules::Span last_;  // the last answer: neighbouring questions are the rule
};

}  // namespace attune

#include "core/time/zone.hpp"

#include <utility>

#include "core/time/system_zone.hpp"

namespace attune {
namespace {

using std::chrono::hours;

// No two offsets of a zone lie further apart than a day and some hours (islands moved across the date line).
constexpr Seconds widest_shift = hours{26};
// A zone that claims to change its clocks more often than this around one moment is not searched further.
constexpr int most_changes = 64;

class FixedOffset : public ZoneRules {
 public:
  explicit FixedOffset(Seconds offset) : offset_(offset) {}
  Span span_at(Instant) const override { return {offset_, {Instant::min(), Instant::max()}}; }

 private:
  Seconds offset_;
};

Instant as_if_utc(LocalTime time) {
  return Instant{time.time_since_epoch()};
}

}  // namespace

Zone::Zone(std::string name, std::shared_ptr<const ZoneRules> rules)
    : name_(std::make_shared<const std::string>(std::move(name))), rules_(std::move(rules)), last_{} {}

Zone Zone::utc() {
  static const Zone zone = fixed("UTC", Seconds{0});
  return zone;
}

Zone Zone::fixed(std::string name, Seconds offset) {
  return {std::move(name), std::make_shared<const FixedOffset>(offset)};
}

Result<Zone> Zone::system(std::string_view iana_name) {
  auto found = find_system_zone(iana_name);
  if (!found) return tl::unexpected<Error>(std::move(found.error()));
  return Zone{std::move(found->name), std::move(found->rules)};
}

Zone Zone::custom(std::string name, std::shared_ptr<const ZoneRules> rules) {
  return {std::move(name), std::move(rules)};
}

const ZoneRules::Span& Zone::span_at(Instant instant) const {
  if (!last_.valid.contains(instant)) last_ = rules_->span_at(instant);
  return last_;
}

Seconds Zone::offset_at(Instant instant) const {
  return span_at(instant).offset;
}

LocalTime Zone::to_local(Instant instant) const {
  return LocalTime{(instant + offset_at(instant)).time_since_epoch()};
}

Instant Zone::to_instant(LocalTime time) const {
  // Well inside the last span nothing is ambiguous. Its beginning is kept clear of, for the first of two equal times
  // lies in the span before.
  const Instant guess = as_if_utc(time) - last_.offset;
  if (last_.valid.contains(guess) && last_.valid.contains(guess - 2 * widest_shift)) return guess;
  return resolve(time);
}

Instant Zone::resolve(LocalTime time) const {
  const Instant wanted = as_if_utc(time);
  ZoneRules::Span span = rules_->span_at(wanted - widest_shift);
  for (int change = 0; change < most_changes && span.valid.end <= wanted + widest_shift; ++change) {
    const Instant here = wanted - span.offset;
    if (here < span.valid.end) break;  // shown before the change; the first of two
    const ZoneRules::Span next = rules_->span_at(span.valid.end);
    if (wanted - next.offset < next.valid.start) return here;  // skipped by the change: the offset before it counts
    span = next;
  }
  last_ = span;
  return wanted - span.offset;
}

}  // namespace attune

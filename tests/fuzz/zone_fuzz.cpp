// Any bytes as a VTIMEZONE, and as the name an event calls it by: its offsets stay what offsets can be, the same
// question gets the same answer in whatever order it is asked, and local times resolve as RFC 5545 3.3.5 says. Input: a
// TZID on the first line, then what stands between BEGIN:VTIMEZONE and its END.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ical/text_value.hpp"
#include "core/ical/vtimezone.hpp"
#include "core/ical/zone_shelf.hpp"

namespace {

using attune::Instant;
using attune::LocalTime;
using attune::Seconds;
using attune::Zone;
using attune::ZoneRules;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;

// No offset of a calendar or of the system is larger, so two local times that could be equal lie within twice this.
constexpr Seconds widest_offset = days{1};
// Beyond so many changes in some days, Zone leaves the order of local times alone.
constexpr std::size_t most_changes = 30;

void require(bool promise) {
  if (!promise) std::abort();
}

std::vector<Instant> moments() {
  using namespace std::chrono;
  std::vector<Instant> all{sys_days(1y / January / 1), sys_days(1601y / January / 1), sys_days(1970y / January / 1),
                           sys_days(9999y / December / 31)};
  for (Instant at = sys_days(2025y / June / 1); at < sys_days(2027y / January / 1); at += days{25}) all.push_back(at);
  return all;
}

ZoneRules::Span span_around(const ZoneRules& rules, Instant at) {
  const auto span = rules.span_at(at);
  require(-widest_offset < span.offset && span.offset < widest_offset);
  require(span.valid.contains(at));
  return span;
}

// The spans from `from` on until one ends after `to`; nothing if there are too many.
std::optional<std::vector<ZoneRules::Span>> spans_between(const ZoneRules& rules, Instant from, Instant to) {
  std::vector<ZoneRules::Span> spans{span_around(rules, from)};
  while (spans.back().valid.end <= to) {
    if (spans.size() > most_changes) return std::nullopt;
    spans.push_back(span_around(rules, spans.back().valid.end));
    require(spans.back().valid.start == spans[spans.size() - 2].valid.end);
  }
  return spans;
}

// RFC 5545 3.3.5, read off the list of all offsets nearby: the clock comes to show the time, or to skip it; what
// happens first counts. A time that is skipped uses the offset before the gap.
std::optional<Instant> resolved(const ZoneRules& rules, LocalTime time) {
  const Instant wanted{time.time_since_epoch()};
  const auto spans = spans_between(rules, wanted - 2 * widest_offset, wanted + 2 * widest_offset);
  if (!spans) return std::nullopt;
  for (std::size_t i = 0; i < spans->size(); ++i) {
    const auto& [offset, valid] = (*spans)[i];
    if (i > 0) {
      const auto before = (*spans)[i - 1].offset;
      if (valid.start + before <= wanted && wanted < valid.start + offset) return wanted - before;
    }
    if (valid.contains(wanted - offset)) return wanted - offset;
  }
  std::abort();
}

void check_local(const Zone& asked_before, const std::shared_ptr<const ZoneRules>& rules, LocalTime time) {
  const auto instant = asked_before.to_instant(time);
  require(instant == Zone::custom("fresh", rules).to_instant(time));
  const auto expected = resolved(*rules, time);
  require(!expected || *expected == instant);
}

void check_around(const Zone& zone, const std::shared_ptr<const ZoneRules>& rules, const ZoneRules::Span& span) {
  for (const auto edge : {span.valid.start, span.valid.end}) {
    if (edge == Instant::min() || edge == Instant::max()) continue;
    for (const Seconds by : {-Seconds{hours{25}}, -Seconds{1}, Seconds{0}, Seconds{hours{1}}}) {
      check_local(zone, rules, LocalTime{(edge + span.offset + by).time_since_epoch()});
    }
  }
}

void check_rules(std::string_view text) {
  const std::shared_ptr<const ZoneRules> rules = attune::ical::zone_rules_of(text);
  if (!rules) return;
  const auto zone = Zone::custom("zone", rules);
  const auto all = moments();
  ZoneRules::Span last{};
  for (const auto at : all) {
    const auto span = span_around(*rules, at);
    require(zone.offset_at(at) == span.offset && zone.to_local(at) == LocalTime{(at + span.offset).time_since_epoch()});
    if (span.valid != last.valid) check_around(zone, rules, span);
    last = span;
  }
  const auto again = attune::ical::zone_rules_of(text);
  for (auto at = all.rbegin(); at != all.rend(); ++at) {
    const auto span = rules->span_at(*at);
    require(again->span_at(*at).offset == span.offset && again->span_at(*at).valid == span.valid);
  }
}

// As an event finds it: by its name, else by this text, else by an offset in the name.
void check_shelf(std::string_view tzid, std::string_view text) {
  attune::ical::Outline outline;
  outline.bytes = text;
  outline.zones.push_back({attune::ical::zone_name_of(tzid), {0, static_cast<std::uint32_t>(text.size()), 1}, {}});
  outline.zone_uses.push_back({1, 0});
  attune::ical::ZoneShelf shelf;
  const auto* const zone = shelf.find(tzid, 1, outline);
  require(zone == shelf.find(tzid, 1, outline));
  if (zone == nullptr) return;
  for (const auto at : moments()) {
    require(-hours{26} < zone->offset_at(at) && zone->offset_at(at) < hours{26});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto line_end = std::min(bytes.find('\n'), bytes.size());
  const auto text = bytes.substr(std::min(line_end + 1, bytes.size()));
  check_rules(text);
  check_shelf(bytes.substr(0, line_end), text);
  return 0;
}

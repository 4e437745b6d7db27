#include "core/ical/vtimezone.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ratio>
#include <string>
#include <vector>

#include "core/base/text.hpp"
#include "core/ical/content_line.hpp"
#include "core/ical/line_scanner.hpp"
#include "core/ical/time_value.hpp"
#include "core/time/recurrence.hpp"

namespace attune::ical {
namespace {

using std::chrono::days;

using Blocks =
    std::chrono::duration<std::int64_t, std::ratio_multiply<std::ratio<1500>, days::period>>;  // onsets are found for
                                                                                               // so long at a time
constexpr days looked_back{800};           // longer than a yearly rule waits between two onsets
constexpr std::size_t most_onsets = 1000;  // of one observance, in one search
constexpr std::size_t most_dates = 1000;

struct Onset {
  Instant at;
  Seconds offset;
};

// A STANDARD or DAYLIGHT part.
struct Observance {
  std::optional<LocalTime> start;
  std::optional<Seconds> from, to;
  std::optional<RecurrenceRule> rule;
  std::vector<LocalTime> dates;

  Instant onset_at(LocalTime time) const { return Instant{time.time_since_epoch()} - *from; }
  Instant first() const { return onset_at(*start); }

  std::vector<Instant> onsets_by_rule(const Period& window) const {
    if (!rule) return {};
    const RecurrenceRequest request{*start, Zone::fixed({}, *from), false, window, most_onsets};
    std::vector<Instant> onsets;
    for (const auto time : expand(*rule, request).starts) onsets.push_back(onset_at(time));
    return onsets;
  }
};

class VTimeZoneRules : public ZoneRules {
 public:
  explicit VTimeZoneRules(std::vector<Observance> observances) : observances_(std::move(observances)) {}

  Span span_at(Instant instant) const override {
    const auto index = std::chrono::floor<Blocks>(instant.time_since_epoch());
    auto found = blocks_.find(index);
    if (found == blocks_.end()) found = blocks_.emplace(index, onsets_from(index)).first;
    const auto& onsets = found->second;
    const auto next = std::upper_bound(onsets.begin(), onsets.end(), instant,
                                       [](Instant at, const Onset& onset) { return at < onset.at; });
    const auto& current = *std::prev(next);
    return {current.offset, {current.at, next == onsets.end() ? Instant{index + Blocks{1}} : next->at}};
  }

 private:
  // The first onset stands at the start of the block: the state it begins with.
  std::vector<Onset> onsets_from(Blocks index) const {
    const Period block{Instant{index}, Instant{index + Blocks{1}}};
    std::vector<Onset> onsets;
    std::optional<Onset> before;
    for (const auto& observance : observances_) {
      const auto add = [&](Instant at) {
        const Onset onset{at, *observance.to};
        if (block.contains(at) && at > block.start) onsets.push_back(onset);
        if (at <= block.start && (!before || before->at <= at)) before = onset;
      };
      add(observance.first());
      for (const auto date : observance.dates) add(observance.onset_at(date));
      auto by_rule = observance.onsets_by_rule({block.start - looked_back, block.end});
      const bool ended = by_rule.empty() || by_rule.front() > block.start;
      if (ended) by_rule = observance.onsets_by_rule({observance.first(), block.end});
      for (const auto at : by_rule) add(at);
    }
    std::stable_sort(onsets.begin(), onsets.end(), [](const Onset& a, const Onset& b) { return a.at < b.at; });
    onsets.insert(onsets.begin(), {block.start, before ? before->offset : offset_before_all()});
    return onsets;
  }

  Seconds offset_before_all() const {
    const auto earliest =
        std::min_element(observances_.begin(), observances_.end(),
                         [](const Observance& a, const Observance& b) { return a.first() < b.first(); });
    return *earliest->from;
  }

  std::vector<Observance> observances_;
  mutable std::map<Blocks, std::vector<Onset>> blocks_;
};

void add_dates(std::string_view values, Observance& observance) {
  for (const auto value : split(values, ',')) {
    const auto time = parse_time_value(value);
    if (!time || observance.dates.size() >= most_dates) continue;
    const bool utc = time->form == TimeForm::utc;
    observance.dates.push_back(utc ? time->time + observance.from.value_or(Seconds{0}) : time->time);
  }
}

// A clock that changes by the hour is no clock.
std::optional<RecurrenceRule> onset_rule(std::string_view value) {
  auto rule = parse_recurrence_rule(trim(value));
  if (!rule || rule->frequency < Frequency::monthly) return std::nullopt;
  return std::move(*rule);
}

void read(const ContentLine& line, Observance& observance) {
  switch (line.property) {
    case Property::event_start:
      if (const auto time = parse_time_value(line.value)) observance.start = time->time;
      break;
    case Property::offset_from:
      observance.from = parse_offset(line.value);
      break;
    case Property::offset_to:
      observance.to = parse_offset(line.value);
      break;
    case Property::rule:
      observance.rule = onset_rule(line.value);
      break;
    case Property::recurrence_date:
      add_dates(line.value, observance);
      break;
    default:
      break;
  }
}

}  // namespace

std::shared_ptr<const ZoneRules> zone_rules_of(std::string_view text) {
  std::vector<Observance> observances;
  LineScanner scanner(text);
  RawLine raw;
  std::string scratch;
  std::optional<Observance> open;
  const auto close = [&] {
    const bool whole = open && open->start && open->to;
    if (whole && !open->from) open->from = open->to;
    if (whole && observances.size() < most_observances) observances.push_back(std::move(*open));
    open.reset();
  };
  while (scanner.next(raw)) {
    if (raw.raw.size() > longest_line) continue;
    const auto line = parse_content_line(unfolded(raw, scratch));
    if (!line) continue;
    if (line->property == Property::begin || line->property == Property::end) close();
    if (line->property == Property::begin) open.emplace();
    if (open) read(*line, *open);
  }
  close();
  if (observances.empty()) return nullptr;
  return std::make_shared<const VTimeZoneRules>(std::move(observances));
}

}  // namespace attune::ical

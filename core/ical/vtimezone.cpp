#include "core/ical/vtimezone.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ratio>
#include <utility>
#include <vector>

#include "core/ical/observance.hpp"

namespace attune::ical {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

using Blocks =
    std::chrono::duration<std::int64_t, std::ratio_multiply<std::ratio<1500>, days::period>>;  // onsets are found for
                                                                                               // so long at a time
constexpr days looked_back{800};                // longer than a yearly rule waits between two onsets
constexpr days looked_far_back{days{366} * 9};  // longer than one for a 29 February does
constexpr std::size_t most_onsets = 1000;       // in one block
constexpr std::size_t most_blocks = 8;          // kept at a time
constexpr std::size_t most_listed = 4000;       // onsets by all rules of a zone that end
constexpr std::int64_t most_work = 500'000;     // to list them: some milliseconds for a zone

// No meeting that is looked at depends on what clocks showed before or will show after.
constexpr Period described{sys_days{year{1950} / 1 / 1}, sys_days{year{2100} / 1 / 1}};

struct Onset {
  Instant at;
  Seconds offset;
};

Recurrence followed(const Observance& observance, const Period& window, std::size_t limit) {
  return expand(
      *observance.rule,
      {.start = *observance.start, .zone = Zone::fixed({}, *observance.from), .window = window, .limit = limit});
}

// A rule that ends has to be followed from its beginning, so that is done once: its onsets become dates.
void list_rules_that_end(std::vector<Observance>& observances) {
  std::size_t listed = 0;
  std::int64_t work = 0;
  for (auto& observance : observances) {
    if (!observance.rule || !(observance.rule->count || observance.rule->until)) continue;
    if (work < most_work && observance.first() < described.end) {
      const auto found = followed(observance, {observance.first(), described.end}, most_listed - listed);
      listed += found.starts.size();
      work += found.work;
      observance.dates.insert(observance.dates.end(), found.starts.begin(), found.starts.end());
    }
    observance.rule.reset();
  }
}

class VTimeZoneRules : public ZoneRules {
 public:
  explicit VTimeZoneRules(std::vector<Observance> observances) : observances_(std::move(observances)) {}

  Span span_at(Instant instant) const override {
    const Instant last = described.end - Seconds{1};
    if (instant < described.start) return {span_at(described.start).offset, {Instant::min(), described.start}};
    if (instant > last) return {span_at(last).offset, {described.end, Instant::max()}};
    const auto index = std::chrono::floor<Blocks>(instant.time_since_epoch());
    const auto& onsets = onsets_of(index);
    const auto next = std::upper_bound(onsets.begin(), onsets.end(), instant,
                                       [](Instant at, const Onset& onset) { return at < onset.at; });
    const auto& current = *std::prev(next);
    const auto end = next == onsets.end() ? Instant{index + Blocks{1}} : next->at;
    return {current.offset, {std::max(current.at, described.start), std::min(end, described.end)}};
  }

 private:
  const std::vector<Onset>& onsets_of(Blocks index) const {
    const auto found = blocks_.find(index);
    if (found != blocks_.end()) return found->second;
    if (blocks_.size() >= most_blocks) blocks_.clear();
    return blocks_.emplace(index, onsets_from(index)).first->second;
  }

  // The first onset stands at the start of the block: the state it begins with.
  std::vector<Onset> onsets_from(Blocks index) const {
    const Period block{Instant{index}, Instant{index + Blocks{1}}};
    std::vector<Onset> onsets;
    std::optional<Onset> before;
    for (const auto& observance : observances_) {
      const auto add = [&](Instant at) {
        const Onset onset{at, *observance.to};
        if (block.contains(at) && at > block.start && onsets.size() < most_onsets) onsets.push_back(onset);
        if (at <= block.start && (!before || before->at <= at)) before = onset;
      };
      add(observance.first());
      for (const auto date : observance.dates) add(observance.onset_at(date));
      for (const auto at : onsets_by_rule(observance, block)) add(at);
    }
    std::stable_sort(onsets.begin(), onsets.end(), [](const Onset& a, const Onset& b) { return a.at < b.at; });
    onsets.insert(onsets.begin(), {block.start, before ? before->offset : offset_before_all()});
    return onsets;
  }

  // Those in the block and, if there is one within some years, the last before it.
  static std::vector<Instant> onsets_by_rule(const Observance& observance, const Period& block) {
    if (!observance.rule) return {};
    auto starts = followed(observance, {block.start - looked_back, block.end}, most_onsets).starts;
    if (starts.empty() || observance.onset_at(starts.front()) > block.start) {
      const auto far = followed(observance, {block.start - looked_far_back, block.start}, most_onsets).starts;
      starts.insert(starts.begin(), far.begin(), far.end());
    }
    std::vector<Instant> onsets;
    onsets.reserve(starts.size());
    for (const auto start : starts) onsets.push_back(observance.onset_at(start));
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

}  // namespace

std::shared_ptr<const ZoneRules> zone_rules_of(std::string_view text) {
  auto observances = observances_in(text);
  if (observances.empty()) return nullptr;
  list_rules_that_end(observances);
  return std::make_shared<const VTimeZoneRules>(std::move(observances));
}

}  // namespace attune::ical

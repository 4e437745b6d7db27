#include "daemon/reading/wants.hpp"

#include <algorithm>

namespace attune::reading {

namespace {

// Clocks are corrected by moments now and then; that is not going back in time.
constexpr std::chrono::hours clock_correction{1};

}  // namespace

bool still_holds(const state::SourceReading& previous, const ItemTag& reading_key, Instant now) {
  return previous.reading_key == reading_key && previous.read_at <= now + clock_correction;
}

bool is_near_its_end(const state::StoredItem& item, const SourcePlan& plan) {
  return item.expanded_until && *item.expanded_until < std::max<Instant>(plan.now + renewed_ahead, plan.window.end);
}

bool is_wanted(const state::SourceReading* previous, const ItemId& item, const ItemTag& tag, const SourcePlan& plan) {
  const auto* known = previous == nullptr ? nullptr : state::find(*previous, item);
  return known == nullptr || known->tag != tag || is_near_its_end(*known, plan);
}

std::string nothing_to_do_if(const state::SourceReading* previous, const SourcePlan& plan) {
  if (previous == nullptr) return {};
  const bool work = std::any_of(previous->items.begin(), previous->items.end(),
                                [&](const state::StoredItem& item) { return is_near_its_end(item, plan); });
  return work ? std::string() : previous->listing;
}

std::vector<wire::Want> ranges_of(const std::vector<std::uint32_t>& wanted) {
  std::vector<wire::Want> ranges;
  for (const auto number : wanted) {
    if (!ranges.empty() && ranges.back().last + 1 == number) {
      ranges.back().last = number;
    } else {
      ranges.push_back({number, number});
    }
  }
  return ranges;
}

}  // namespace attune::reading

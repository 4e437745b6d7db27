#include "daemon/reading/wants.hpp"

#include <algorithm>

namespace attune::reading {

namespace {

// Clocks are corrected by moments now and then; that is not going back in time.
constexpr std::chrono::hours clock_correction{1};

}  // namespace

bool still_holds(const state::ReadingHead& previous, const ItemTag& reading_key, Instant now) {
  return previous.reading_key == reading_key && previous.read_at <= now + clock_correction;
}

bool is_near(const std::optional<Instant>& end, const SourcePlan& plan) {
  return end && *end < std::max<Instant>(plan.now + renewed_ahead, plan.window.end);
}

bool is_wanted(const state::SourceReading* previous, const ItemId& item, const ItemTag& tag, const SourcePlan& plan) {
  const auto* known = previous == nullptr ? nullptr : state::find(*previous, item);
  return known == nullptr || known->tag != tag || is_near(known->expanded_until, plan);
}

std::string nothing_to_do_if(const state::ReadingHead* previous, const SourcePlan& plan) {
  if (previous == nullptr || is_near(previous->earliest_end, plan)) return {};
  return previous->listing;
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

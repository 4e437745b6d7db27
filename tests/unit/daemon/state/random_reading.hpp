// Readings with every field set to anything it may hold.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "daemon/state/source_reading.hpp"

namespace attune::state {

class RandomReading {
 public:
  explicit RandomReading(std::uint32_t seed) : random_(seed) {}

  SourceReading make(std::size_t items) {
    SourceReading reading;
    reading.source = hash<SourceId>();
    reading.reading_key = hash<ItemTag>();
    reading.listing = "8231:" + std::to_string(below(1U << 30U)) + ":1764000000.5";
    reading.capability = capability();
    reading.read_at = instant();
    if (flag()) reading.doubt = Doubt{below(1000), instant(), below(5)};
    for (std::size_t i = 0; i < items; ++i) add_item(reading);
    std::sort(reading.items.begin(), reading.items.end(), [](auto& a, auto& b) { return a.item < b.item; });
    std::sort(reading.meetings.begin(), reading.meetings.end(), [](auto& a, auto& b) { return a.item < b.item; });
    std::sort(reading.diagnostics.begin(), reading.diagnostics.end(), [](auto& a, auto& b) { return a.item < b.item; });
    return reading;
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool flag() { return below(2) == 1; }
  Instant instant() { return Instant{Seconds(std::int64_t{below(4'000'000'000U)} - 100'000'000)}; }
  Capability capability() { return {flag(), flag(), flag(), flag()}; }

  template <class Hash>
  Hash hash() {
    Hash result;
    for (auto& byte : result.bytes) byte = static_cast<std::uint8_t>(below(256));
    return result;
  }

  void add_item(SourceReading& reading) {
    const auto item = hash<ItemId>();
    reading.items.push_back(
        {item, hash<ItemTag>(), flag() ? std::optional(instant()) : std::nullopt, capability(), below(500)});
    if (below(5) == 0)
      reading.diagnostics.push_back(
          {item, "unknown_zone", flag() ? "DTSTART" : "", below(9), below(999), 1 + below(3000)});
    std::vector<Meeting> meetings(below(4));
    for (auto& meeting : meetings) meeting = this->meeting();
    if (!meetings.empty()) reading.meetings.push_back({item, std::move(meetings), below(999)});
  }

  Meeting meeting() {
    Meeting meeting;
    auto& facts = meeting.facts;
    const auto start = instant();
    facts.period = {start, start + Seconds(below(90'000))};
    for (bool* const one : {&facts.all_day, &facts.recurrence_id_is_date, &facts.is_override, &facts.is_private,
                            &facts.owner_organizes, &facts.owner_invited, &facts.owner_optional, &facts.has_group,
                            &facts.away_word, &facts.focus_word, &facts.cancelled_word}) {
      *one = flag();
    }
    if (flag()) facts.recurrence_id = instant();
    facts.status = static_cast<EventStatus>(below(3));
    facts.transparency = static_cast<Transparency>(below(2));
    if (flag()) facts.busy_status = static_cast<BusyStatus>(below(5));
    if (flag()) facts.owner_answer = static_cast<PartStat>(below(5));
    if (flag()) facts.travel = Seconds(below(7200));
    facts.sequence = static_cast<std::int32_t>(below(10)) - 2;
    facts.stamp = instant();
    facts.component = below(100'000);
    if (flag()) facts.rituals = static_cast<RitualSet>(below(1U << most_rituals));
    if (flag()) facts.series_days = 0.5 * below(60);
    meeting.series = flag() ? known_series_ : hash<SeriesId>();
    if (flag()) meeting.organizer = hash<PersonId>();
    meeting.people.resize(below(5));
    for (auto& invitee : meeting.people) invitee = {flag() ? known_person_ : hash<PersonId>(), flag(), flag()};
    return meeting;
  }

  std::mt19937 random_;
  PersonId known_person_ = hash<PersonId>();
  SeriesId known_series_ = hash<SeriesId>();
};

inline void expect_same(const SourceReading& left, const SourceReading& right) {
  EXPECT_EQ(left.source, right.source);
  EXPECT_EQ(left.reading_key, right.reading_key);
  EXPECT_EQ(left.listing, right.listing);
  EXPECT_EQ(left.capability, right.capability);
  EXPECT_EQ(left.read_at, right.read_at);
  EXPECT_EQ(left.doubt, right.doubt);
  EXPECT_EQ(left.items, right.items);
  EXPECT_EQ(left.diagnostics, right.diagnostics);
  ASSERT_EQ(left.meetings.size(), right.meetings.size());
  for (std::size_t i = 0; i < left.meetings.size(); ++i) {
    EXPECT_EQ(left.meetings[i].item, right.meetings[i].item);
    EXPECT_EQ(left.meetings[i].place, right.meetings[i].place);
    EXPECT_TRUE(left.meetings[i].meetings == right.meetings[i].meetings) << "meetings of entry " << i;
  }
}

}  // namespace attune::state

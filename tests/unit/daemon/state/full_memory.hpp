// A memory with every field set.
#pragma once

#include "daemon/state/memory.hpp"

#include <gtest/gtest.h>

namespace attune::state {

inline Memory full_memory() {
  const Instant base{std::chrono::days{20'000}};
  PersonId person;
  for (std::size_t i = 0; i < person.bytes.size(); ++i) person.bytes[i] = static_cast<std::uint8_t>(17 * i);

  Memory memory;
  auto& history = memory.history;
  history.since = base;
  history.next_number = 3;
  history.told.push_back({1, "welcome", std::nullopt, std::nullopt, base, true, std::nullopt, std::nullopt});
  history.told.push_back({2, "missing_one_on_one:00112233", analysis::FindingKind::missing_one_on_one, person,
                          base + Seconds{5}, false, nudge::Answer::not_this_kind, base + Seconds{9}, true});
  history.asleep_until[analysis::FindingKind::meeting_overload] = base + Seconds{100};
  history.occasions_asleep_until[nudge::Occasion::digest] = base + Seconds{150};
  history.later["no_focus_time:2026-W47"] = base + Seconds{200};
  history.elsewhere[person] = base + Seconds{300};
  history.paused_until = base + Seconds{400};
  PersonId other = person;
  other.bytes[0] = 1;
  memory.people.pin(person, analysis::PersonRole::mentor);
  memory.people.set_rhythm(person, 14);
  memory.people.merge(person, other);
  for (const unsigned number : {2U, 3U}) {
    other.bytes[0] = static_cast<std::uint8_t>(number);
    memory.forgotten.insert(other);
  }
  return memory;
}

inline void expect_same(const Memory& left, const Memory& right) {
  EXPECT_EQ(left.people, right.people);
  EXPECT_EQ(left.forgotten, right.forgotten);
  const auto& a = left.history;
  const auto& b = right.history;
  EXPECT_EQ(a.since, b.since);
  EXPECT_EQ(a.next_number, b.next_number);
  EXPECT_EQ(a.asleep_until, b.asleep_until);
  EXPECT_EQ(a.occasions_asleep_until, b.occasions_asleep_until);
  EXPECT_EQ(a.later, b.later);
  EXPECT_EQ(a.elsewhere, b.elsewhere);
  EXPECT_EQ(a.paused_until, b.paused_until);
  ASSERT_EQ(a.told.size(), b.told.size());
  for (std::size_t i = 0; i < a.told.size(); ++i) {
    EXPECT_EQ(a.told[i].number, b.told[i].number);
    EXPECT_EQ(a.told[i].finding, b.told[i].finding);
    EXPECT_EQ(a.told[i].kind, b.told[i].kind);
    EXPECT_EQ(a.told[i].person, b.told[i].person);
    EXPECT_EQ(a.told[i].at, b.told[i].at);
    EXPECT_EQ(a.told[i].delivered, b.told[i].delivered);
    EXPECT_EQ(a.told[i].answer, b.told[i].answer);
    EXPECT_EQ(a.told[i].answered_at, b.told[i].answered_at);
    EXPECT_EQ(a.told[i].seen, b.told[i].seen);
  }
}

}  // namespace attune::state

#include "daemon/reading/items_of_person.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

template <class Hash>
Hash hash(std::uint8_t number) {
  Hash hash;
  hash.bytes.fill(number);
  return hash;
}

const auto ann = hash<PersonId>(1), formerly_ann = hash<PersonId>(2), ben = hash<PersonId>(3);

Meeting meeting(int hour, std::vector<Invitee> people) {
  Meeting meeting;
  meeting.facts.period = {Instant{std::chrono::hours{hour}}, Instant{std::chrono::hours{hour + 1}}};
  meeting.people = std::move(people);
  return meeting;
}

TEST(ItemsOfPerson, TheOneWithTheLatestMeetingComesFirst) {
  state::SourceReading reading;
  reading.meetings = {{hash<ItemId>(1), {meeting(50, {{ann}}), meeting(1, {{ann}})}},
                      {hash<ItemId>(2), {meeting(2, {{ann}}), meeting(90, {{ben}})}},
                      {hash<ItemId>(3), {meeting(3, {{ann}}), meeting(60, {{ben}, {ann, true}})}},
                      {hash<ItemId>(4), {meeting(99, {{ben}})}}};
  const auto found = items_of_person(reading, {{ann}});
  EXPECT_THAT(found.items, ElementsAre(hash<ItemId>(3), hash<ItemId>(1), hash<ItemId>(2)));
  EXPECT_EQ(found.latest, Instant{std::chrono::hours{60}});
}

TEST(ItemsOfPerson, AreFoundByEveryHashOfAMergedPerson) {
  state::SourceReading reading;
  reading.meetings = {{hash<ItemId>(1), {meeting(5, {{formerly_ann}})}}, {hash<ItemId>(2), {meeting(6, {{ann}})}}};
  EXPECT_THAT(items_of_person(reading, {{ann}}).items, ElementsAre(hash<ItemId>(2)));
  EXPECT_THAT(items_of_person(reading, {{ann, formerly_ann}}).items, ElementsAre(hash<ItemId>(2), hash<ItemId>(1)));
}

TEST(ItemsOfPerson, WhoIsKnownByACommonNameAloneIsInNone) {
  state::SourceReading reading;
  reading.meetings = {{hash<ItemId>(1), {meeting(5, {{ann, false, true}})}}};
  const auto found = items_of_person(reading, {{ann}});
  EXPECT_THAT(found.items, IsEmpty());
  EXPECT_EQ(found.latest, std::nullopt);
}

}  // namespace
}  // namespace attune::reading

#include "daemon/service/known_people.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "tests/support/meetings.hpp"

namespace attune::service {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

PersonId spelling(const std::string& first_digits) {
  return from_spelled<PersonId>(first_digits + std::string(32 - first_digits.size(), '0')).value();
}

// Somebody met one-to-one for each of these first digits.
KnownPeople knowing(std::initializer_list<const char*> met, const analysis::People& people = {}) {
  World world;
  for (const auto* const digits : met) {
    analysis::Rhythm rhythm;
    rhythm.person = spelling(digits);
    world.analysis.rhythms.push_back(rhythm);
  }
  return {world, people};
}

std::string complaint(const KnownPeople& known, std::string_view tag) {
  const auto found = known.find(tag);
  return found ? "found" : found.error().message;
}

TEST(KnownPeople, AreFoundByTheirTagOrItsFirstDigitsInEitherCase) {
  const auto known = knowing({"1a2b3c4d", "1a2f"});
  for (const auto* const tag : {"1a2b3c4d", "1a2b", "1A2B3C4D", " 1a2b ", "1a2b3c4d00000000"}) {
    EXPECT_EQ(known.find(tag).value(), spelling("1a2b3c4d")) << tag;
  }
}

TEST(KnownPeople, ATagThatNobodyHasIsAnsweredWithTheNearest) {
  const auto known = knowing({"1a2b3c4d", "ffffffff", "1a2b3c99", "1a2b3cff"});
  EXPECT_THAT(complaint(known, "1a2b3c4e"), EndsWith("the nearest known: 1a2b3c4d, 1a2b3c99, 1a2b3cff"));
  EXPECT_EQ(known.find("1a2b3c4e").error().kind, ErrorKind::usage);
}

TEST(KnownPeople, TheBeginningOfSeveralTagsListsThem) {
  const auto known = knowing({"1a2b3c4d", "1a2f", "ffffffff"});
  EXPECT_THAT(complaint(known, "1a"), AllOf(HasSubstr("1a2b3c4d, 1a2f0000"), Not(HasSubstr("ffffffff"))));
}

TEST(KnownPeople, WhatIsNoTagIsEscapedAndNothingIsNobody) {
  EXPECT_EQ(complaint(knowing({"1a2b3c4d"}), "\x1b[31m").find('\x1b'), std::string::npos);
  EXPECT_THAT(complaint(knowing({"1a2b3c4d"}), ""), HasSubstr("nobody has"));
  EXPECT_THAT(complaint(knowing({}), "1a"), HasSubstr("nobody is known yet"));
}

TEST(KnownPeople, ATagOfSomebodyMergedIsStillKnown) {
  analysis::People people;
  people.merge(spelling("1a2b3c4d"), spelling("5e6f"));
  const auto known = knowing({}, people);
  EXPECT_EQ(known.find("5e6f").value(), spelling("5e6f"));
  EXPECT_EQ(known.find("1a2b").value(), spelling("1a2b3c4d"));
}

TEST(KnownPeople, TagsGrowWhereTwoWouldLookTheSame) {
  const auto known = knowing({"1a2b3c4d5", "1a2b3c4d6"});
  EXPECT_EQ(known.naming().person(spelling("1a2b3c4d5")), "1a2b3c4d5");
  EXPECT_THAT(complaint(known, "1a2b3c4d"), HasSubstr("1a2b3c4d5, 1a2b3c4d6"));
}

}  // namespace
}  // namespace attune::service

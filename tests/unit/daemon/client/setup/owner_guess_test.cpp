#include "daemon/client/setup/owner_guess.hpp"

#include <gtest/gtest.h>

namespace attune::client::setup {
namespace {

Trial trial(std::int64_t events, std::map<std::string, std::int64_t> addresses) {
  Trial result;
  result.readable = true;
  result.events_with_people = events;
  result.events_of_address = std::move(addresses);
  return result;
}

TEST(OwnerGuess, TheAddressInFourOfFiveEventsIsTheOwners) {
  EXPECT_EQ(likely_owner(trial(10, {{"me@example.org", 8}, {"ann@example.org", 7}})), "me@example.org");
  EXPECT_EQ(likely_owner(trial(10, {{"me@example.org", 7}, {"ann@example.org", 3}})), std::nullopt);
}

TEST(OwnerGuess, NobodyIsGuessedWhereTwoAreInAsMany) {
  EXPECT_EQ(likely_owner(trial(10, {{"me@example.org", 10}, {"boss@example.org", 10}})), std::nullopt);
}

TEST(OwnerGuess, NobodyIsGuessedFromTwoEvents) {
  EXPECT_EQ(likely_owner(trial(2, {{"me@example.org", 2}})), std::nullopt);
  EXPECT_EQ(likely_owner(trial(3, {{"me@example.org", 3}})), "me@example.org");
}

TEST(OwnerGuess, TheFullestCalendarsOwnerComesFirstAndEachOnce) {
  const auto home = trial(5, {{"me@home.example", 5}});
  const auto work = trial(50, {{"me@work.example", 49}});
  const auto more_work = trial(4, {{"me@work.example", 4}});
  EXPECT_EQ(likely_owners({&home, &work, &more_work}),
            (std::vector<std::string>{"me@work.example", "me@home.example"}));
}

}  // namespace
}  // namespace attune::client::setup

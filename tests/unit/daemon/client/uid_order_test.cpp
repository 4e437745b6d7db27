#include "daemon/client/uid_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "core/calendar/meeting.hpp"
#include "core/calendar/source.hpp"
#include "daemon/reading/directory.hpp"

namespace attune::client {
namespace {

class UidOrder : public testing::Test {
 protected:
  ItemMeetings item(std::uint32_t place, std::initializer_list<std::string_view> uids) {
    ItemMeetings made;
    made.place = place;
    for (const auto uid : uids) {
      Meeting meeting;
      meeting.series.bytes[0] = ++last_;
      names_.remember(meeting.series, uid);
      made.meetings.push_back(meeting);
    }
    return made;
  }

  static std::vector<std::uint32_t> places(const std::vector<ItemMeetings>& items) {
    std::vector<std::uint32_t> found;
    for (const auto& one : items) found.push_back(one.place);
    return found;
  }

  reading::Directory names_;
  std::uint8_t last_ = 0;
};

TEST_F(UidOrder, TheGreaterUidComesLaterWhateverTheNamesOfTheFiles) {
  std::vector<ItemMeetings> items = {item(0, {"z"}), item(1, {"m"}), item(2, {"a", "n"})};
  place_by_uid(items, names_);
  EXPECT_THAT(places(items), testing::ElementsAre(2, 0, 1));
}

TEST_F(UidOrder, OneUidInTwoFilesKeepsTheOrderOfTheFiles) {
  std::vector<ItemMeetings> items = {item(7, {"a"}), item(3, {"a"})};
  place_by_uid(items, names_);
  EXPECT_THAT(places(items), testing::ElementsAre(1, 0));
}

}  // namespace
}  // namespace attune::client

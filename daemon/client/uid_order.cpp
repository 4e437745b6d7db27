#include "daemon/client/uid_order.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace attune::client {
namespace {

struct Placed {
  std::string_view uid;
  std::uint32_t listed;
  ItemMeetings* item;

  friend bool operator<(const Placed& left, const Placed& right) {
    return std::tie(left.uid, left.listed) < std::tie(right.uid, right.listed);
  }
};

// A file may hold several UIDs, against the custom of such folders.
std::string_view greatest_uid(const ItemMeetings& item, const reading::Directory& names) {
  std::string_view greatest;
  for (const Meeting& meeting : item.meetings) {
    greatest = std::max(greatest, names.uid_of(meeting.series).value_or(std::string_view()));
  }
  return greatest;
}

}  // namespace

void place_by_uid(std::vector<ItemMeetings>& items, const reading::Directory& names) {
  std::vector<Placed> order;
  order.reserve(items.size());
  for (ItemMeetings& item : items) order.push_back({greatest_uid(item, names), item.place, &item});
  std::sort(order.begin(), order.end());
  std::uint32_t place = 0;
  for (const Placed& placed : order) placed.item->place = place++;
}

}  // namespace attune::client

// The addresses that the configuration says are one person's (`identity.aliases`).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/calendar/address.hpp"

namespace attune::identity {

class Aliases {
 public:
  // Each group is one person: the first address stands for all. What is no address is passed over.
  explicit Aliases(const std::vector<std::vector<std::string>>& groups);

  CalendarAddress merged(CalendarAddress address) const;
  // Everyone who is told under another address; who that is, merged() says.
  std::vector<CalendarAddress> others() const;

 private:
  std::map<CalendarAddress, CalendarAddress> leads_to_;
};

}  // namespace attune::identity

// A list of addresses and patterns from the configuration (`identity.not_people`, `identity.groups`), made for being
// asked about every participant.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/calendar/address.hpp"

namespace attune::identity {

// `pattern` is in canonical form; '*' stands for any run of characters, also for none.
bool matches(std::string_view pattern, const CalendarAddress& address);

class AddressList {
 public:
  // An address in any spelling, or a pattern such as "*@resource.calendar.google.com" or "room-*@corp.example".
  // False: it is neither, and the list is as it was.
  bool add(std::string_view pattern);

  bool contains(const CalendarAddress& address) const;
  bool empty() const { return addresses_.empty() && domains_.empty() && patterns_.empty(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

  Words addresses_;  // printed, without a '*'
  Words domains_;    // of "*@domain"
  std::vector<std::string> patterns_;
};

}  // namespace attune::identity

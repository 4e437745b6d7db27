// What the people of an event are called, noted while its lines are understood: for a conversation that asks for names,
// and for no other.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/name_form.hpp"
#include "core/ical/reading.hpp"

namespace attune::reader {

class Called final : public ical::Understanding {
 public:
  // `understanding` must outlive it.
  Called(const ical::Understanding& understanding, NameForm form) : understanding_(understanding), form_(form) {}

  // By the first common name that can be shown, else by the address; empty: by nothing.
  std::string name_of(const CalendarAddress& address) const;

  std::optional<CalendarAddress> address(const Stated& stated) const override;
  bool is_owner(const CalendarAddress& address) const override { return understanding_.is_owner(address); }
  bool is_group(const CalendarAddress& address) const override { return understanding_.is_group(address); }
  bool is_nobody(const CalendarAddress& address) const override { return understanding_.is_nobody(address); }
  Words words(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const override {
    return understanding_.words(title, categories, all_day);
  }

 private:
  const ical::Understanding& understanding_;
  NameForm form_;
  mutable std::map<CalendarAddress, std::string> names_;  // to understand an address changes nothing else
};

}  // namespace attune::reader

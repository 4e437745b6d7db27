// How this owner wants addresses and words understood.
#pragma once

#include <set>

#include "core/ical/reading.hpp"
#include "core/identity/address_list.hpp"
#include "core/identity/aliases.hpp"
#include "daemon/reader/words.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reader {

class OwnersUnderstanding final : public ical::Understanding {
 public:
  explicit OwnersUnderstanding(const wire::Begin& begin);

  std::optional<CalendarAddress> address(const Stated& stated) const override;
  bool is_owner(const CalendarAddress& address) const override;
  bool is_group(const CalendarAddress& address) const override;
  bool is_nobody(const CalendarAddress& address) const override;
  const identity::Aliases& aliases() const { return aliases_; }
  Words words(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const override;

 private:
  identity::Aliases aliases_;
  std::set<CalendarAddress> owner_;
  identity::AddressList groups_, nobodies_;
  reader::Words words_;
};

// Has the libraries read now, before the lock, whatever data they read when they are first used.
void warm_up(const OwnersUnderstanding& understanding);

}  // namespace attune::reader

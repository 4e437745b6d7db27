#include "daemon/reader/understanding.hpp"

#include "core/identity/canonical.hpp"
#include "core/time/windows_zones.hpp"

namespace attune::reader {

OwnersUnderstanding::OwnersUnderstanding(const wire::Begin& begin) : aliases_(begin.aliases), words_(begin.words) {
  for (const auto& written : begin.addresses) {
    if (auto address = identity::canonical(written)) owner_.insert(aliases_.merged(std::move(*address)));
  }
  for (const auto& pattern : begin.groups) groups_.add(pattern);
  for (const auto& pattern : begin.not_people) nobodies_.add(pattern);
}

std::optional<CalendarAddress> OwnersUnderstanding::address(const Stated& stated) const {
  auto address = identity::canonical({stated.value, stated.email, stated.common_name});
  if (!address) return std::nullopt;
  return aliases_.merged(std::move(*address));
}

bool OwnersUnderstanding::is_owner(const CalendarAddress& address) const {
  return owner_.contains(address);
}

bool OwnersUnderstanding::is_group(const CalendarAddress& address) const {
  return groups_.contains(address);
}

bool OwnersUnderstanding::is_nobody(const CalendarAddress& address) const {
  return nobodies_.contains(address);
}

ical::Understanding::Words OwnersUnderstanding::words(std::string_view title,
                                                      const std::vector<std::string_view>& categories,
                                                      bool all_day) const {
  const auto matched = words_.match(title, categories, all_day);
  return {matched.away, matched.focus, matched.cancelled, matched.rituals};
}

void warm_up(const OwnersUnderstanding& understanding) {
  prepare_windows_zones();
  understanding.address({"mailto:j\xC3\xB6rg@m\xC3\xBCller.example", {}, {}});
  understanding.words("\xC3\x89t\xC3\xA9", {"\xE4\xBC\x91"}, true);
}

}  // namespace attune::reader

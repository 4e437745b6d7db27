// Calendar addresses (RFC 5545 3.3.3) after canonicalisation. Only readers and the command on the owner's own terminal
// ever hold one.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/base/redacted.hpp"

namespace attune {

// What an address is made of decides what it can prove. `common_name` is weak: never the subject of a nudge.
enum class AddressClass : std::uint8_t { mail, x500, uuid, href, common_name };

struct CalendarAddress {
  AddressClass kind = AddressClass::mail;
  Redacted<std::string> canonical;

  friend auto operator<=>(const CalendarAddress&, const CalendarAddress&) = default;
  friend bool operator==(const CalendarAddress&, const CalendarAddress&) = default;
};

}  // namespace attune

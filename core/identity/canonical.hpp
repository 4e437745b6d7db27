// From what a calendar says to the one form of an address. Pure text work; no key.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/address.hpp"

namespace attune::identity {

// What one ORGANIZER or ATTENDEE line says about who it is.
struct StatedAddress {
  std::string_view value;        // the property's value: mailto:..., urn:uuid:..., a path
  std::string_view email;        // its EMAIL parameter; counts only where the value is opaque
  std::string_view common_name;  // its CN parameter; identifies only who has no address
};

// Nothing: nobody (no usable address).
std::optional<CalendarAddress> canonical(const StatedAddress& stated);
// As a person writes it into the configuration: "alice@corp.example" or "mailto:alice@corp.example".
std::optional<CalendarAddress> canonical(std::string_view written);

// How an address is printed and carried: the bare address for mail, else with its class: "x500:", "uuid:", "href:",
// "cn:".
std::string printed(const CalendarAddress& address);

}  // namespace attune::identity

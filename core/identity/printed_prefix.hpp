// The one definition of how a printed address shows its class. Mail has no prefix: the local part of a canonical mail
// address holds no ':' unless it is quoted, so no mail address can pass for another class.
#pragma once

#include <array>
#include <string_view>

#include "core/calendar/address.hpp"

namespace attune::identity {

struct ClassName {
  AddressClass kind;
  std::string_view word;    // what is hashed
  std::string_view prefix;  // what is printed
};

inline constexpr std::array<ClassName, 5> class_names{{
    {AddressClass::mail, "mail", ""},
    {AddressClass::x500, "x500", "x500:"},
    {AddressClass::uuid, "uuid", "uuid:"},
    {AddressClass::href, "href", "href:"},
    {AddressClass::common_name, "cn", "cn:"},
}};

// A printed address taken apart. Prefixes are exact: lower case, at the very start.
struct PrintedAddress {
  ClassName name;
  std::string_view canonical;
};

constexpr PrintedAddress take_apart(std::string_view printed) {
  for (const auto& name : class_names) {
    if (!name.prefix.empty() && printed.starts_with(name.prefix)) {
      return {name, printed.substr(name.prefix.size())};
    }
  }
  return {class_names[0], printed};
}

}  // namespace attune::identity

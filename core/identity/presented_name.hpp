// What a person is called on the owner's screen: the name that a calendar gives, made neutral and short. Pure text
// work.
#pragma once

#include <string>
#include <string_view>

#include "core/calendar/address.hpp"
#include "core/calendar/name_form.hpp"

namespace attune::identity {

// Letters, digits, spaces and `.'-` alone, one line, at most 40 characters: nothing that a terminal, a notification or
// markup could obey, and never an address. Empty: there is nothing that could be a name.
std::string presented_name(std::string_view common_name, NameForm form);
// For whom no calendar names: from the local part of a mail address ("ann.berg" is Ann Berg).
std::string presented_name(const CalendarAddress& address, NameForm form);

}  // namespace attune::identity

// The order of a folder's items, which decides between copies that are otherwise equal.
#pragma once

#include <vector>

#include "core/calendar/source.hpp"
#include "daemon/reading/directory.hpp"

namespace attune::client {

// By UID, then as the folder lists them. The service knows no UID and keeps the order of the names.
void place_by_uid(std::vector<ItemMeetings>& items, const reading::Directory& names);

}  // namespace attune::client

// The calendars that are already on this machine.
#pragma once

#include "daemon/client/setup/found.hpp"
#include "daemon/client/setup/places.hpp"

namespace attune::client::setup {

// Each calendar once, however many programs know it; every name is another.
Discovery search(const Places& places);

// The same file or folder, by whatever path.
bool same_place(const std::filesystem::path& left, const std::filesystem::path& right);

}  // namespace attune::client::setup

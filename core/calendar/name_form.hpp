// How much of a person's name is shown.
#pragma once

#include <cstdint>

namespace attune {

enum class NameForm : std::uint8_t { initials, full };

}  // namespace attune

// Events that can have no occurrence near the horizon, recognised by their days as written, before anything is parsed.
#pragma once

#include <optional>

#include "core/ical/outline.hpp"
#include "core/time/instant.hpp"

namespace attune::ical {

enum class Side : std::uint8_t { before, behind };

// On which side of the horizon a single event lies; nothing: it may touch it, or has to be looked at.
std::optional<Side> side_of(const Component& component, const Period& horizon);

// A VEVENT that lies on one side of the horizon. Kept so small because a long-lived calendar is made of them.
struct Resting {
  Component component;
  std::uint32_t uid_begin = 0;  // in the bytes
  std::uint32_t uid_size = 0;
  std::uint32_t uid_hash = 0;
  bool later = false;
};

}  // namespace attune::ical

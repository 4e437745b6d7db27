// What the answers of verbs are made of: instants as the owner's clock shows them, and JSON as text.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "core/time/zone.hpp"

namespace attune::service {

// 2026-11-23 09:05
std::string on_clock(Instant instant, const Zone& zone);
// RFC 3339, or null.
boost::json::value as_json(const std::optional<Instant>& instant);

std::string as_text(const boost::json::object& object);

}  // namespace attune::service

// The facts of an occurrence line.
#pragma once

#include <boost/json/object.hpp>
#include <optional>

#include "core/calendar/facts.hpp"

namespace attune::wire {

// Nothing: a fact is of the wrong kind, or the times make no sense. Members it does not know are passed over.
std::optional<OccurrenceFacts> facts_of(const boost::json::object& line);

}  // namespace attune::wire

// A source's reading as compact bytes. Each person and series is written once; times are differences.
#pragma once

#include <span>

#include "core/base/result.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::state {

// Counted up whenever the bytes change their meaning; an older cache is read again from the calendar.
inline constexpr std::uint32_t reading_schema = 5;

std::vector<std::uint8_t> encode(const SourceReading& reading);
// Error: ErrorKind::state; never a reading with a hole in it.
Result<SourceReading> decode_reading(std::span<const std::uint8_t> bytes);

}  // namespace attune::state

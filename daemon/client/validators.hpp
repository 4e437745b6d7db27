// What arguments must look like.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>

namespace attune::client {

CLI::Validator a_week();      // 2026-W47
CLI::Validator a_date();      // 2026-11-23
CLI::Validator an_instant();  // RFC 3339
CLI::Validator a_zone();      // an IANA name
CLI::Validator an_address();  // a calendar address
CLI::Validator a_number(std::int64_t least, std::int64_t most);

}  // namespace attune::client

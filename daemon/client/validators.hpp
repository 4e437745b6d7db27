// What arguments must look like.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace attune::client {

CLI::Validator a_week();      // 2026-W47
CLI::Validator a_date();      // 2026-11-23
CLI::Validator an_instant();  // RFC 3339
CLI::Validator a_zone();      // an IANA name
CLI::Validator an_address();  // a calendar address
CLI::Validator a_number(std::int64_t least, std::int64_t most);
CLI::Validator a_choice(std::vector<std::string> words);

// The same check, with the words that completions offer where it is asked for.
CLI::Validator offering(const std::vector<std::string>& words, CLI::Validator check);
std::vector<std::string> offered_words(CLI::Option& option);

}  // namespace attune::client

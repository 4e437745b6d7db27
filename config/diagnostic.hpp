// What is wrong with a configuration, where, and what was expected. Values are never quoted: they may be addresses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::config {

enum class Severity : std::uint8_t {
  error,        // the value can not be used: what stood before stays in force, a bad source is left out
  unknown_key,  // nothing has this name; everything else is in force
  unavailable,  // well written, but this version can not do it yet
  overruled,    // well written, but the machine's policy says otherwise
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  unsigned line = 0;    // from 1; 0: the file as a whole
  unsigned column = 0;  // from 1
  std::string key;      // "meeting.longest"; empty: the file as a whole
  std::string message;  // `expected a duration from 15 min to 24 h, such as "90min"`
};

// FILE:LINE:COLUMN: KEY: message
std::string to_text(const Diagnostic& diagnostic);

// A key as it may be shown: parts that are no plain names could be addresses, and become an ellipsis.
std::string shown_key(std::string_view dotted_prefix, std::string_view key);

}  // namespace attune::config

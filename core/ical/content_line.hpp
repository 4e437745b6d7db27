// One unfolded content line taken apart (RFC 5545 3.1): name, parameters, value.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/ical/property.hpp"

namespace attune::ical {

inline constexpr std::size_t longest_line = std::size_t{64} * 1024;  // bytes, unfolded

struct ContentLine {
  Property property = Property::other;
  std::string_view parameters;  // as written, from the first `;` on
  std::string_view value;
  // A quote was opened and never closed (real Outlook): the value is a guess by the property, and the quotes in
  // `parameters` mean nothing.
  bool unbalanced = false;
};

// Nothing: a line without a colon, or of a property that is not read.
std::optional<ContentLine> parse_content_line(std::string_view line);
// The name is known already.
std::optional<ContentLine> parse_content_line(std::string_view line, const Name& name);

// A parameter's value without its quotes; nothing when it does not stand there. The first one counts.
std::optional<std::string_view> parameter(const ContentLine& line, std::string_view name);

// The line again as libical is to read it: no more parameters than those wanted, each once, no control characters, and
// what is longer than anybody reads cut short. Thousands of parameters on a line would cost it seconds.
void append_clean(const ContentLine& line, std::span<const std::string_view> parameters, std::string& text);

}  // namespace attune::ical

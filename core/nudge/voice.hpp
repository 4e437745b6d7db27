// One language: how the English that stands in the code is said in it, and the habits of clock and script beside it.
// The sentences are marked here for the catalogue (packaging/po); where they are said, a Voice is handed in, for core
// knows no locale.
#pragma once

#include <cstdint>
#include <string_view>

namespace attune::nudge {

// What the catalogue knows a text by. It refers to literals.
struct Message {
  std::string_view context;  // tells short words apart; empty for sentences
  std::string_view one;
  std::string_view many;  // empty: no number in it changes its form
};

// packaging/po/update finds what is marked by these four.
constexpr Message sentence(std::string_view english) {
  return {{}, english, {}};
}
constexpr Message plural(std::string_view one, std::string_view many) {
  return {{}, one, many};
}
constexpr Message term(std::string_view context, std::string_view english) {
  return {context, english, {}};
}
constexpr Message counted_term(std::string_view context, std::string_view one, std::string_view many) {
  return {context, one, many};
}

class Voice {
 public:
  virtual ~Voice() = default;
  // Of a message with two forms the one for `number`. Valid as long as the voice is.
  virtual std::string_view translated(const Message& message, std::int64_t number) const = 0;
  virtual bool twelve_hours() const = 0;   // 2:45 PM rather than 14:45
  virtual bool right_to_left() const = 0;  // the script

 protected:
  Voice() = default;
  Voice(const Voice&) = default;
  Voice& operator=(const Voice&) = default;
};

// The text as it stands in the code, with a clock of 24 hours.
const Voice& english();

}  // namespace attune::nudge

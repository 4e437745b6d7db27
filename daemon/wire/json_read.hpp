// Members of a JSON object that must be there, or may be, and must be of a kind.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "core/time/instant.hpp"

namespace attune::wire {

inline std::string_view view(const boost::json::string& text) {
  return {text.data(), text.size()};
}

inline std::optional<std::string_view> text_of(const boost::json::value* value) {
  const auto* text = value == nullptr ? nullptr : value->if_string();
  if (text == nullptr) return std::nullopt;
  return view(*text);
}

inline std::optional<bool> truth_of(const boost::json::value* value) {
  const auto* truth = value == nullptr ? nullptr : value->if_bool();
  return truth == nullptr ? std::nullopt : std::optional(*truth);
}

// Within what Number can hold, and not before `least`.
template <class Number>
std::optional<Number> number_of(const boost::json::value* value, std::int64_t least = 0) {
  const auto* number = value == nullptr ? nullptr : value->if_int64();
  if (number == nullptr || *number < least || *number > std::int64_t{std::numeric_limits<Number>::max()}) {
    return std::nullopt;
  }
  return static_cast<Number>(*number);
}

// Seconds since 1970, within some thousands of years.
inline std::optional<Instant> instant_of(const boost::json::value* value) {
  constexpr std::int64_t farthest = 400'000'000'000;
  const auto number = number_of<std::int64_t>(value, -farthest);
  if (!number || *number > farthest) return std::nullopt;
  return Instant{Seconds{*number}};
}

}  // namespace attune::wire

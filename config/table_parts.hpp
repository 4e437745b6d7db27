// The parts of the table of settings, each a list of rows in the order in which they are shown.
#pragma once

#include <type_traits>
#include <vector>

#include "config/table.hpp"

namespace attune::config {

inline constexpr std::string_view not_yet;  // as `since`: accepted, and not available in this version

// Where a row's value goes: `place<&Settings::meeting, &Meeting::longest>` is settings.meeting.longest.
template <auto... members>
auto& place(Settings& settings) {
  return (settings.*....*members);  // settings.*outer.*inner
}

// The same in the last entry of a list.
template <auto member>
auto& place_in_source(Settings& settings) {
  return settings.sources.back().*member;
}
template <auto member>
auto& place_in_ritual(Settings& settings) {
  return settings.rituals.back().*member;
}

// The enumerator of that number; the names of a ChoiceType stand in the enumeration's order.
template <auto... members>
void choose(Settings& settings, std::size_t index) {
  auto& chosen = place<members...>(settings);
  chosen = static_cast<std::remove_reference_t<decltype(chosen)>>(index);
}

template <auto... members>
std::size_t chosen(const Settings& settings) {
  return static_cast<std::size_t>((settings.*....*members));
}

template <auto member>
void choose_in_source(Settings& settings, std::size_t index) {
  auto& chosen = place_in_source<member>(settings);
  chosen = static_cast<std::remove_reference_t<decltype(chosen)>>(index);
}

std::vector<Setting> people_and_time();
std::vector<Setting> work();
std::vector<Setting> meetings();
std::vector<Setting> overload();
std::vector<Setting> findings();
std::vector<Setting> nudges();
std::vector<Setting> service();
std::vector<Setting> words();
std::vector<Setting> rituals();
std::vector<Setting> sources();

}  // namespace attune::config

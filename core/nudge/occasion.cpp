#include "core/nudge/occasion.hpp"

#include <algorithm>
#include <iterator>

namespace attune::nudge {

std::string_view name_of(Occasion occasion) {
  switch (occasion) {
    case Occasion::welcome:
      return "welcome";
    case Occasion::digest:
      return "digest";
    case Occasion::before_one_on_one:
      return "before_one_on_one";
  }
  return "";
}

std::optional<Occasion> occasion_named(std::string_view name) {
  const auto* const found = std::ranges::find(occasions, name, [](Occasion occasion) { return name_of(occasion); });
  if (found == std::end(occasions)) return std::nullopt;
  return *found;
}

std::optional<Occasion> occasion_of(std::string_view told) {
  return occasion_named(told.substr(0, told.find(':')));
}

}  // namespace attune::nudge

#include "core/time/windows_zones.hpp"

#include <unicode/ucal.h>

#include <algorithm>
#include <array>

namespace attune {
namespace {

constexpr std::size_t longest_name = 128;  // CLDR's longest is 31 characters

}  // namespace

void prepare_windows_zones() {
  static_cast<void>(iana_name_of_windows_zone("UTC"));
}

std::optional<std::string> iana_name_of_windows_zone(std::string_view windows_name) {
  const auto plain = [](char c) { return c >= ' ' && c <= '~'; };
  if (windows_name.empty() || windows_name.size() > longest_name ||
      !std::all_of(windows_name.begin(), windows_name.end(), plain)) {
    return std::nullopt;
  }
  const std::u16string asked(windows_name.begin(), windows_name.end());
  std::array<char16_t, longest_name> answer{};
  UErrorCode status = U_ZERO_ERROR;
  const auto size = ucal_getTimeZoneIDForWindowsID(asked.data(), static_cast<std::int32_t>(asked.size()), nullptr,
                                                   answer.data(), static_cast<std::int32_t>(answer.size()), &status);
  if (U_FAILURE(status) != 0 || size <= 0 || static_cast<std::size_t>(size) > answer.size()) return std::nullopt;
  std::string iana_name;
  for (const char16_t c : std::u16string_view(answer.data(), static_cast<std::size_t>(size))) {
    iana_name.push_back(static_cast<char>(c));  // IANA names are ASCII
  }
  return iana_name;
}

}  // namespace attune

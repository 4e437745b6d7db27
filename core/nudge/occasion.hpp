// What is told besides findings. The id of such a nudge begins with its occasion's name: "digest:2026-W47".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace attune::nudge {

enum class Occasion : std::uint8_t { welcome, digest, before_one_on_one };
inline constexpr Occasion occasions[] = {Occasion::welcome, Occasion::digest, Occasion::before_one_on_one};
std::string_view name_of(Occasion occasion);  // "before_one_on_one"
std::optional<Occasion> occasion_named(std::string_view name);

// Nothing: it was told of a finding.
std::optional<Occasion> occasion_of(std::string_view told);

}  // namespace attune::nudge

// The words of RFC 5545 that Attune uses, as types.
#pragma once

#include <cstdint>
#include <optional>

namespace attune {

enum class EventStatus : std::uint8_t { confirmed, tentative, cancelled };
enum class Transparency : std::uint8_t { opaque, transparent };
// X-MICROSOFT-CDO-BUSYSTATUS
enum class BusyStatus : std::uint8_t { free, tentative, busy, out_of_office, working_elsewhere };
enum class PartStat : std::uint8_t { needs_action, accepted, declined, tentative, delegated };
enum class CuType : std::uint8_t { individual, group, resource, room, unknown };
enum class ParticipationRole : std::uint8_t { chair, required, optional, non_participant };

// DELEGATED counts like DECLINED, for everyone.
constexpr bool declines(PartStat answer) {
  return answer == PartStat::declined || answer == PartStat::delegated;
}

}  // namespace attune

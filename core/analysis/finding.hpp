// A statement the analysis makes, with the evidence it rests on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/evidence.hpp"

namespace attune::analysis {

enum class FindingKind : std::uint8_t {
  meeting_overload,
  no_focus_time,
  thin_focus,
  missing_one_on_one,
  rhythm_moved,
  losing_touch,
  fewer_people,
  ritual_quiet,
  after_hours,
  double_booked,
  milestone,
  good_news,
};
inline constexpr FindingKind finding_kinds[] = {
    FindingKind::meeting_overload,   FindingKind::no_focus_time, FindingKind::thin_focus,
    FindingKind::missing_one_on_one, FindingKind::rhythm_moved,  FindingKind::losing_touch,
    FindingKind::fewer_people,       FindingKind::ritual_quiet,  FindingKind::after_hours,
    FindingKind::double_booked,      FindingKind::milestone,     FindingKind::good_news,
};
std::string_view name_of(FindingKind kind);
std::optional<FindingKind> finding_kind_of(std::string_view name);

struct Finding {
  // kind:period, kind:person or kind:ritual, stable from reading to reading: "meeting_overload:2026-W47". A one-to-one
  // in conflict adds its start, for one person may have several.
  std::string id;
  FindingKind kind = FindingKind::meeting_overload;
  Evidence evidence;
  bool assumed = false;   // rests on `assume = "meetings"`
  bool withheld = false;  // rests on a stale source: known, not told
};

// "2026-W47", "2026-11-23" or "2026-11"; nothing for findings about a person or a ritual.
std::optional<std::string> period_name(const Finding& finding);
std::optional<PersonId> person_of(const Finding& finding);

// The days a finding is about; nothing for what lasts from period to period.
struct Days {
  LocalDate first, last;  // both inclusive
};
std::optional<Days> days_of(const Finding& finding);

std::string id_of(FindingKind kind, std::string_view period);
std::string id_of(FindingKind kind, const PersonId& person);  // as opaque as the hash it spells

}  // namespace attune::analysis

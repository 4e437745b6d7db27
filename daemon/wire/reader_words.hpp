// How the values of the reader's lines are spelt, for both directions.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "daemon/wire/reader_lines.hpp"

namespace attune::wire {

template <class Value, std::size_t count>
using Spelling = std::array<std::pair<std::string_view, Value>, count>;

inline constexpr Spelling<SourceKind, 2> source_kinds{{{"file", SourceKind::file}, {"vdir", SourceKind::vdir}}};

inline constexpr Spelling<NameForm, 2> name_forms{{{"initials", NameForm::initials}, {"full", NameForm::full}}};

inline constexpr Spelling<EventStatus, 3> statuses{{
    {"confirmed", EventStatus::confirmed},
    {"tentative", EventStatus::tentative},
    {"cancelled", EventStatus::cancelled},
}};

inline constexpr Spelling<BusyStatus, 5> busy_statuses{{
    {"free", BusyStatus::free},
    {"tentative", BusyStatus::tentative},
    {"busy", BusyStatus::busy},
    {"out_of_office", BusyStatus::out_of_office},
    {"working_elsewhere", BusyStatus::working_elsewhere},
}};

inline constexpr Spelling<PartStat, 5> answers{{
    {"needs_action", PartStat::needs_action},
    {"accepted", PartStat::accepted},
    {"declined", PartStat::declined},
    {"tentative", PartStat::tentative},
    {"delegated", PartStat::delegated},
}};

inline constexpr Spelling<SourceFault, 13> source_faults{{
    {"missing", SourceFault::missing},
    {"not_allowed", SourceFault::not_allowed},
    {"not_a_file", SourceFault::not_a_file},
    {"not_a_folder", SourceFault::not_a_folder},
    {"unreadable", SourceFault::unreadable},
    {"empty", SourceFault::empty},
    {"web_page", SourceFault::web_page},
    {"archive", SourceFault::archive},
    {"not_a_calendar", SourceFault::not_a_calendar},
    {"too_large", SourceFault::too_large},
    {"changing", SourceFault::changing},
    {"bad_zone", SourceFault::bad_zone},
    {"sandbox", SourceFault::sandbox},
}};

inline constexpr Spelling<bool Capability::*, 4> capabilities{{
    {"attendees", &Capability::attendees},
    {"participation_status", &Capability::participation_status},
    {"titles", &Capability::titles},
    {"busy_status", &Capability::busy_status},
}};

// The yes-or-no facts of an occurrence; absent means no.
inline constexpr Spelling<bool OccurrenceFacts::*, 11> flags{{
    {"all_day", &OccurrenceFacts::all_day},
    {"recurrence_id_is_date", &OccurrenceFacts::recurrence_id_is_date},
    {"override", &OccurrenceFacts::is_override},
    {"private", &OccurrenceFacts::is_private},
    {"owner_organizes", &OccurrenceFacts::owner_organizes},
    {"owner_invited", &OccurrenceFacts::owner_invited},
    {"owner_optional", &OccurrenceFacts::owner_optional},
    {"group", &OccurrenceFacts::has_group},
    {"away", &OccurrenceFacts::away_word},
    {"focus", &OccurrenceFacts::focus_word},
    {"cancelled", &OccurrenceFacts::cancelled_word},
}};

template <class Value, std::size_t count>
constexpr std::string_view spelt(const Spelling<Value, count>& spelling, Value value) {
  for (const auto& [word, meaning] : spelling) {
    if (meaning == value) return word;
  }
  return {};
}

template <class Value, std::size_t count>
constexpr std::optional<Value> meaning_of(const Spelling<Value, count>& spelling, std::string_view said) {
  for (const auto& [word, meaning] : spelling) {
    if (word == said) return meaning;
  }
  return std::nullopt;
}

// "the file does not exist": what is told to a person, after the source's name.
std::string_view words_for(SourceFault fault);

// "shows attendees, titles".
std::string shown_by(const Capability& capability);

}  // namespace attune::wire

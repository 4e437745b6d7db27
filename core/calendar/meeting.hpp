// One occurrence after pseudonymisation: no text at all.
#pragma once

#include <optional>
#include <vector>

#include "core/calendar/facts.hpp"
#include "core/calendar/hashes.hpp"

namespace attune {

struct Invitee {
  PersonId person;
  bool declined = false;
  bool weak = false;  // known by a common name alone: never the subject of a finding

  friend auto operator<=>(const Invitee&, const Invitee&) = default;
  friend bool operator==(const Invitee&, const Invitee&) = default;
};

struct Meeting {
  OccurrenceFacts facts;
  SeriesId series;
  std::optional<PersonId> organizer;  // also when it is the owner
  std::vector<Invitee> people;        // sorted, distinct, without the owner

  friend bool operator==(const Meeting&, const Meeting&) = default;
};

}  // namespace attune

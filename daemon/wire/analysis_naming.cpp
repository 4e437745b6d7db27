#include "daemon/wire/analysis_naming.hpp"

#include <algorithm>

#include "core/calendar/hash_text.hpp"
#include "core/calendar/nameless.hpp"

namespace attune::wire {
namespace {

constexpr std::size_t shortest_tag = 8;

std::size_t shared_digits(const std::string& left, const std::string& right) {
  return static_cast<std::size_t>(std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first -
                                  left.begin());
}

// How many digits tell all of these apart.
template <class Hash>
std::size_t digits_for(std::vector<Hash> hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  std::size_t digits = shortest_tag;
  for (std::size_t i = 1; i < hashes.size(); ++i) {
    digits = std::max(digits, shared_digits(spelled(hashes[i - 1]), spelled(hashes[i])) + 1);
  }
  return digits;
}

std::vector<SeriesId> series_in(const std::vector<SourceMeetings>& sources) {
  std::vector<SeriesId> series;
  for (const auto& source : sources) {
    for (const auto& item : source.items) {
      for (const auto& meeting : item.meetings) series.push_back(meeting.series);
    }
  }
  return series;
}

std::vector<PersonId> with_rhythms(std::vector<PersonId> people, const std::vector<analysis::Rhythm>& rhythms) {
  for (const auto& rhythm : rhythms) people.push_back(rhythm.person);
  return people;
}

}  // namespace

std::vector<PersonId> people_in(const std::vector<SourceMeetings>& sources) {
  std::vector<PersonId> people;
  for (const auto& source : sources) {
    for (const auto& item : source.items) {
      for (const auto& meeting : item.meetings) {
        if (meeting.organizer) people.push_back(*meeting.organizer);
        for (const auto& invitee : meeting.people) {
          if (!is_nameless(invitee)) people.push_back(invitee.person);
        }
      }
    }
  }
  return people;
}

TagNaming::TagNaming(const std::vector<SourceMeetings>& sources, const std::vector<analysis::Rhythm>& rhythms)
    : TagNaming(sources, with_rhythms(people_in(sources), rhythms)) {}

TagNaming::TagNaming(const std::vector<SourceMeetings>& sources, std::vector<PersonId> people)
    : person_digits_(digits_for(std::move(people))), series_digits_(digits_for(series_in(sources))) {}

std::string TagNaming::person(const PersonId& person) const {
  return spelled(person).substr(0, person_digits_);
}

std::string TagNaming::series(const SeriesId& series) const {
  return spelled(series).substr(0, series_digits_);
}

}  // namespace attune::wire

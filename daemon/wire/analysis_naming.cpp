#include "daemon/wire/analysis_naming.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace attune::wire {
namespace {

constexpr std::size_t shortest_tag = 8;

std::string hexadecimal(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const auto byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

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
    digits = std::max(digits, shared_digits(hexadecimal(hashes[i - 1].bytes), hexadecimal(hashes[i].bytes)) + 1);
  }
  return digits;
}

}  // namespace

TagNaming::TagNaming(const std::vector<SourceMeetings>& sources, const std::vector<analysis::Rhythm>& rhythms) {
  std::vector<PersonId> people;
  std::vector<SeriesId> series;
  for (const auto& source : sources) {
    for (const auto& item : source.items) {
      for (const auto& meeting : item.meetings) {
        series.push_back(meeting.series);
        if (meeting.organizer) people.push_back(*meeting.organizer);
        for (const auto& invitee : meeting.people) people.push_back(invitee.person);
      }
    }
  }
  for (const auto& rhythm : rhythms) people.push_back(rhythm.person);
  person_digits_ = digits_for(std::move(people));
  series_digits_ = digits_for(std::move(series));
}

std::string TagNaming::person(const PersonId& person) const {
  return hexadecimal(person.bytes).substr(0, person_digits_);
}

std::string TagNaming::series(const SeriesId& series) const {
  return hexadecimal(series.bytes).substr(0, series_digits_);
}

}  // namespace attune::wire

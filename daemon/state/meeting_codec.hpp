// One meeting as compact bytes, with the tables of people and series that its indices point into.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/calendar/meeting.hpp"
#include "daemon/state/packing.hpp"

namespace attune::state {

// Collects hashes and numbers them as they come. What was asked for last is often asked for again: an item's meetings
// are of one series.
template <class Hash>
class HashTable {
 public:
  std::size_t index_of(const Hash& hash) {
    if (last_ < hashes_.size() && hashes_[last_] == hash) return last_;
    const auto [at, added] = indices_.try_emplace(hash, hashes_.size());
    if (added) hashes_.push_back(hash);
    return last_ = at->second;
  }
  const std::vector<Hash>& hashes() const { return hashes_; }

 private:
  std::unordered_map<Hash, std::size_t> indices_;
  std::vector<Hash> hashes_;
  std::size_t last_ = 0;
};

class MeetingPacker {
 public:
  void pack(Packer& out, const Meeting& meeting);
  const std::vector<PersonId>& people() const { return people_.hashes(); }
  const std::vector<SeriesId>& series() const { return series_.hashes(); }

 private:
  HashTable<PersonId> people_;
  HashTable<SeriesId> series_;
  Instant last_start_{};
  Instant last_stamp_{};
};

class MeetingUnpacker {
 public:
  MeetingUnpacker(std::vector<PersonId> people, std::vector<SeriesId> series)
      : people_(std::move(people)), series_(std::move(series)) {}

  // What is wrong shows in `in`.
  Meeting unpack(Unpacker& in);

 private:
  std::vector<PersonId> people_;
  std::vector<SeriesId> series_;
  Instant last_start_{};
  Instant last_stamp_{};
};

// The fewest bytes that one packed meeting takes.
inline constexpr std::size_t smallest_meeting = 10;

}  // namespace attune::state

// What the owner said about people: which of them are one person, who is pinned, in what role, how often to meet. Known
// by keyed hashes alone, and reversible: taking something back leaves everything else as it was said.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "core/analysis/settings.hpp"
#include "core/calendar/source.hpp"

namespace attune::analysis {

enum class PersonRole : std::uint8_t { manager, report, mentor };
std::string_view name_of(PersonRole role);  // "manager"
std::optional<PersonRole> person_role_of(std::string_view name);

// A rhythm is at least a day; of more than this many days it is none.
inline constexpr int longest_rhythm_days = 92;

struct PersonNote {
  bool pinned = false;
  std::optional<PersonRole> role;
  std::optional<int> rhythm_days;
  std::optional<PersonId> same_as;  // leads on, perhaps over several, to the one that stands for all

  bool says_nothing() const { return *this == PersonNote{}; }
  friend bool operator==(const PersonNote&, const PersonNote&) = default;
};

// A person has several hashes once aliases were merged. Whatever is asked or said about one of them is about all.
class People {
 public:
  People() = default;
  // Nothing: some of them are the same in a circle, which is never said.
  static std::optional<People> from(std::map<PersonId, PersonNote> notes);

  const std::map<PersonId, PersonNote>& notes() const { return notes_; }
  bool empty() const { return notes_.empty(); }

  // The one that stands for this person.
  PersonId canonical(PersonId person) const;
  // The others of the same person, sorted.
  std::vector<PersonId> aliases_of(const PersonId& person) const;
  // What holds for the person: of several, what is said of the one that stands for all, else of the first alias.
  PersonNote about(const PersonId& person) const;

  // `other` is the same person as `first`, who stands for both from now on.
  void merge(const PersonId& first, const PersonId& other);
  // `other` stands for itself again, with those that were merged into it. False: it did so already.
  bool part(const PersonId& other);
  // Without a role the one that was said stays.
  void pin(const PersonId& person, std::optional<PersonRole> role);
  void unpin(const PersonId& person);  // and takes the role back
  void set_rhythm(const PersonId& person, int days);
  void forget_rhythm(const PersonId& person);

  friend bool operator==(const People&, const People&) = default;

 private:
  template <class Change>
  void change_all(const PersonId& person, Change change);
  void drop_if_blank(const PersonId& person);

  std::map<PersonId, PersonNote> notes_;  // none says nothing
};

// Has merged people become one in every meeting: as if the calendar had written the same address.
void apply_aliases(const People& people, std::vector<SourceMeetings>& sources);

// Everyone's pins and rhythms, by the one that stands for the person.
void apply_notes(const People& people, Settings& settings);

}  // namespace attune::analysis

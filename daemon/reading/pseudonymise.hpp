// From lines with addresses to meetings without any text.
#pragma once

#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/calendar/meeting.hpp"
#include "core/identity/keys.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reading {

// The same few people and series come again and again; each is hashed once. No text is kept.
class Pseudonymiser {
 public:
  // `keys` must outlive it. `names` may be null; it is told whose hash is whose.
  Pseudonymiser(const identity::Keys& keys, Directory* names, std::set<PersonId> forgotten)
      : keys_(keys), names_(names), forgotten_(std::move(forgotten)) {}

  // The configuration says that they are one person: whoever was forgotten by one address is forgotten by all.
  void note_alias(const wire::AliasLine& line);
  // Those who were not forgotten, and are by that.
  const std::vector<PersonId>& also_forgotten() const { return also_forgotten_; }

  Meeting meeting(const wire::OccurrenceLine& line);

 private:
  PersonId person(std::string_view address);
  SeriesId series(std::string_view uid);
  bool forget_together(const PersonId& one, const PersonId& other);

  const identity::Keys& keys_;
  Directory* names_;
  std::set<PersonId> forgotten_;
  std::vector<std::pair<PersonId, PersonId>> aliases_;
  std::vector<PersonId> also_forgotten_;
  std::unordered_map<Shorthand, PersonId> people_;
  std::pair<Shorthand, SeriesId> last_series_;
};

}  // namespace attune::reading

// From lines with addresses to meetings without any text.
#pragma once

#include <unordered_map>
#include <utility>

#include "core/calendar/meeting.hpp"
#include "core/identity/keys.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reading {

// The same few people and series come again and again; each is hashed once. No text is kept.
class Pseudonymiser {
 public:
  // `keys` must outlive it. `names` may be null; it is told whose hash is whose.
  Pseudonymiser(const identity::Keys& keys, Directory* names) : keys_(keys), names_(names) {}

  Meeting meeting(const wire::OccurrenceLine& line);

 private:
  PersonId person(std::string_view address);
  SeriesId series(std::string_view uid);

  const identity::Keys& keys_;
  Directory* names_;
  std::unordered_map<Shorthand, PersonId> people_;
  std::pair<Shorthand, SeriesId> last_series_;
};

}  // namespace attune::reading

// The owner's word lists, matched against titles and categories. Phrases are compared case-folded and in one Unicode
// form, at word boundaries.
#pragma once

#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

#include "daemon/wire/reader_lines.hpp"

namespace attune::reader {

// Case-folded, compatibility forms made equal, white space joined into single blanks and trimmed.
icu::UnicodeString folded(std::string_view text);

class Phrases {
 public:
  explicit Phrases(const std::vector<std::string>& phrases);

  // `title` is folded. At its start, or as the whole of it.
  bool begin(const icu::UnicodeString& title) const;
  // Anywhere in it.
  bool occur(const icu::UnicodeString& title) const;
  // One of them is exactly this.
  bool are(const icu::UnicodeString& category) const;

 private:
  std::vector<icu::UnicodeString> phrases_;
};

struct MatchedWords {
  bool away = false, focus = false, cancelled = false;
  RitualSet rituals = 0;
};

class Words {
 public:
  explicit Words(const wire::WordLists& lists);

  // A title marks away and focus time at its start for timed events, anywhere for all-day ones; a whole category does
  // for both. Cancelled prefixes count at the start of a title. A ritual is named anywhere in a title ("Team
  // retrospective"), or by a whole category.
  MatchedWords match(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const;

 private:
  Phrases away_, focus_, cancelled_;
  std::vector<Phrases> rituals_;  // up to most_rituals
};

}  // namespace attune::reader

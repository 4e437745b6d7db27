#include "daemon/reader/words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace attune::reader {

namespace {

const icu::Normalizer2* casefolding() {
  static const icu::Normalizer2* const found = [] {
    UErrorCode error = U_ZERO_ERROR;
    const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(error);
    return U_SUCCESS(error) ? instance : nullptr;
  }();
  return found;
}

// Scripts that do not put blanks between words: there, every place is a boundary.
bool joins_words(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return true;
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(c, &error)) {
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

bool word_character(UChar32 c) {
  return (u_isalnum(c) || c == U'_' || u_charType(c) == U_NON_SPACING_MARK) && !joins_words(c);
}

bool boundary(const icu::UnicodeString& text, std::int32_t at) {
  if (at == 0 || at >= text.length()) return true;
  return !word_character(text.char32At(text.moveIndex32(at, -1))) || !word_character(text.char32At(at));
}

bool stands_at(const icu::UnicodeString& title, std::int32_t at, const icu::UnicodeString& phrase) {
  return boundary(title, at) && boundary(title, at + phrase.length());
}

}  // namespace

icu::UnicodeString folded(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* folding = casefolding();
  if (folding == nullptr) return {};
  const auto given = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const auto normal = folding->normalize(given, error);
  if (U_FAILURE(error)) return {};
  icu::UnicodeString joined;
  bool blank = false;
  for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1)) {
    const UChar32 c = normal.char32At(i);
    if (u_isUWhiteSpace(c)) {
      blank = !joined.isEmpty();
      continue;
    }
    if (blank) joined.append(u' ');
    blank = false;
    joined.append(c);
  }
  return joined;
}

Phrases::Phrases(const std::vector<std::string>& phrases) {
  for (const auto& phrase : phrases) {
    auto normal = folded(phrase);
    if (!normal.isEmpty()) phrases_.push_back(std::move(normal));
  }
}

bool Phrases::begin(const icu::UnicodeString& title) const {
  return std::any_of(phrases_.begin(), phrases_.end(), [&title](const icu::UnicodeString& phrase) {
    return title.startsWith(phrase) && stands_at(title, 0, phrase);
  });
}

bool Phrases::occur(const icu::UnicodeString& title) const {
  for (const auto& phrase : phrases_) {
    for (auto at = title.indexOf(phrase); at >= 0; at = title.indexOf(phrase, at + 1)) {
      if (stands_at(title, at, phrase)) return true;
    }
  }
  return false;
}

bool Phrases::are(const icu::UnicodeString& category) const {
  return std::find(phrases_.begin(), phrases_.end(), category) != phrases_.end();
}

Words::Words(const wire::WordLists& lists) : away_(lists.away), focus_(lists.focus), cancelled_(lists.cancelled) {
  for (const auto& phrases : lists.rituals) rituals_.emplace_back(phrases);
}

MatchedWords Words::match(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const {
  const auto folded_title = folded(title);
  const auto marks = [&](const Phrases& phrases) {
    return all_day ? phrases.occur(folded_title) : phrases.begin(folded_title);
  };
  MatchedWords matched{marks(away_), marks(focus_), cancelled_.begin(folded_title)};
  const auto mark_rituals = [&](auto&& named_by) {
    for (std::size_t i = 0; i < rituals_.size(); ++i) {
      if (named_by(rituals_[i])) matched.rituals = static_cast<RitualSet>(matched.rituals | 1U << i);
    }
  };
  mark_rituals([&](const Phrases& ritual) { return ritual.occur(folded_title); });
  for (const auto category : categories) {
    const auto folded_category = folded(category);
    matched.away = matched.away || away_.are(folded_category);
    matched.focus = matched.focus || focus_.are(folded_category);
    mark_rituals([&](const Phrases& ritual) { return ritual.are(folded_category); });
  }
  return matched;
}

}  // namespace attune::reader

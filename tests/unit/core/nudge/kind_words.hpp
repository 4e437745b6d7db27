// The rules of wording, for English. Those of the other languages: tests/language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::nudge::testing {

// Also "failed" for "fail", but not "mustard" for "must".
bool holds_word(const std::string& text, std::string_view word);
void expect_kind_words(const std::string& text);
std::ptrdiff_t sentences(const std::string& text);

}  // namespace attune::nudge::testing

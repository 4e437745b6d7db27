#include "tests/unit/core/nudge/kind_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text.hpp"

namespace attune::nudge::testing {
namespace {

// No orders, no blame, no moods, no scores.
constexpr std::string_view unkind[] = {"should",  "must",    "fail",  "only",   "never",   "always",  "wrong",
                                       "bad",     "poor",    "blame", "fault",  "neglect", "forgot",  "forget",
                                       "ignored", "overdue", "late",  "too",    "stress",  "burnout", "score",
                                       "rank",    "streak",  "need",  "have to"};

}  // namespace

bool holds_word(const std::string& text, std::string_view word) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !letter(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !letter(text[at + word.size()]);
    // Also "failed" and "failing", but not "mustard".
    if (begins && (ends || word == "fail" || word == "blame" || word == "neglect")) return true;
  }
  return false;
}

void expect_kind_words(const std::string& text) {
  const auto lower = ascii_lower(text);
  for (const auto word : unkind) EXPECT_FALSE(holds_word(lower, word)) << '"' << word << "\" in: " << text;
  EXPECT_EQ(text.find('!'), std::string::npos) << text;
}

std::ptrdiff_t sentences(const std::string& text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == '?' || c == '!'; });
}

}  // namespace attune::nudge::testing

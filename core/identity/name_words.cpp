#include "core/identity/name_words.hpp"

#include <algorithm>
#include <array>

#include "core/identity/code_points.hpp"

namespace attune::identity {
namespace {

using Words = std::vector<std::u32string>;

constexpr std::size_t longest_read = 4096;  // bytes; whoever writes more says nothing more
constexpr std::size_t most_marks = 4;       // on one letter; more than any script needs

constexpr std::array<std::u32string_view, 19> titles_before{
    U"dr",   U"prof", U"professor", U"mr",  U"mrs",  U"ms",   U"miss", U"mx",  U"sir",     U"herr",
    U"frau", U"mme",  U"mlle",      U"sra", U"srta", U"dott", U"ing",  U"mag", U"dipl-ing"};
constexpr std::array<std::u32string_view, 11> titles_behind{U"jr", U"sr", U"ii",  U"iii", U"iv", U"phd",
                                                            U"md", U"dr", U"msc", U"mba", U"esq"};

template <std::size_t count>
bool is_one_of(const std::array<std::u32string_view, count>& titles, std::u32string_view word) {
  std::u32string bare;
  for (const auto c : word) {
    if (c != U'.') bare += small(c);
  }
  return std::ranges::find(titles, bare) != titles.end();
}

bool is_among(char32_t c, std::u32string_view characters) {
  return characters.find(c) != std::u32string_view::npos;
}

// Apostrophes, hyphens and the dot in the middle; nothing ends with one.
constexpr std::u32string_view joining = U"'-\u2019\u2010\u2011\u00B7";

bool stands_in_a_word(char32_t c) {
  return is_letter(c) || is_mark(c) || is_digit(c) || c == U'.' || is_among(c, joining);
}

bool has_letter(const std::u32string& word) {
  return std::ranges::any_of(word, is_letter);
}

// Where what opens at `begin` ends, its last character included; 0: it does not.
std::size_t end_of_remark(std::u32string_view text, std::size_t begin) {
  constexpr std::u32string_view opening = U"<([{&";
  constexpr std::u32string_view closing = U">)]};";
  constexpr std::size_t longest_entity = 10;
  const auto which = opening.find(text[begin]);
  if (which == std::u32string_view::npos) return 0;
  const auto end = text.find(closing[which], begin);
  const bool open = end == std::u32string_view::npos || (text[begin] == U'&' && end - begin > longest_entity);
  return open ? 0 : end + 1;
}

// RFC 5545 and RFC 6868 have ways of writing a line's end.
bool is_written_line_end(std::u32string_view text, std::size_t at) {
  const auto two = text.substr(at, 2);
  return two == U"\\n" || two == U"\\N" || two == U"^n";
}

// Without remarks in brackets, tags and entities; what is invisible is gone.
std::u32string without_remarks(std::u32string_view text) {
  std::u32string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = is_written_line_end(text, at) ? at + 2 : end_of_remark(text, at);
    if (end > 0) plain += U' ';
    if (end == 0 && !is_invisible(text[at])) plain += text[at];
    at = end > 0 ? end : at + 1;
  }
  return plain;
}

// Collects words, and parts of several words between commas.
class Parts {
 public:
  void take(char32_t c) {
    if (!stands_in_a_word(c)) return end_word();
    marks_ = is_mark(c) ? marks_ + 1 : 0;
    if (marks_ > most_marks || (word_.empty() && !is_letter(c) && !is_digit(c))) return;
    word_ += c;
  }
  void end_word() {
    while (!word_.empty() && is_among(word_.back(), joining)) word_.pop_back();
    if (!word_.empty()) words_.push_back(std::move(word_));
    word_.clear();
    marks_ = 0;
  }
  void end_part() {
    end_word();
    const bool only_titles = !parts_.empty() && std::ranges::all_of(words_, [](const auto& word) {
      return is_one_of(titles_before, word) || is_one_of(titles_behind, word);
    });
    if (!only_titles && !words_.empty()) parts_.push_back(std::move(words_));
    words_.clear();
  }
  // The given name stands behind the comma.
  Words in_order() && {
    if (parts_.empty()) return {};
    if (parts_.size() == 1) return std::move(parts_.front());
    auto words = std::move(parts_[1]);
    std::ranges::move(parts_[0], std::back_inserter(words));
    return words;
  }

 private:
  std::vector<Words> parts_;
  Words words_;
  std::u32string word_;
  std::size_t marks_ = 0;
};

// Up to three of them are spoken for by the two first and the last.
Words most_telling(Words words) {
  const auto is_titled = [](const auto& titles, const std::u32string& word) { return is_one_of(titles, word); };
  while (words.size() > 1 && is_titled(titles_before, words.front())) words.erase(words.begin());
  while (words.size() > 1 && is_titled(titles_behind, words.back())) words.pop_back();
  const auto is_particle = [](const std::u32string& word) { return !word.empty() && is_small(word.front()); };
  if (!std::ranges::all_of(words, is_particle)) std::erase_if(words, is_particle);
  constexpr std::size_t most_words = 3;
  if (words.size() > most_words) words.erase(words.begin() + 2, words.end() - 1);
  return words;
}

// The first letter with its marks, as a capital; a dot behind it where letters have capitals.
void append_initial(std::u32string& initials, std::u32string_view word) {
  const auto letter = std::ranges::find_if(word, is_letter);
  if (letter == word.end()) return;
  initials += capital(*letter);
  for (auto mark = letter + 1; mark != word.end() && is_mark(*mark); ++mark) initials += *mark;
  if (has_case(*letter)) initials += U'.';
}

}  // namespace

Words words_of_common_name(std::string_view common_name) {
  const auto text = without_remarks(code_points(common_name.substr(0, longest_read)));
  Parts parts;
  std::u32string_view rest = text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(U' '), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (is_among(U'@', piece)) continue;
    for (const auto c : piece) c == U',' ? parts.end_part() : parts.take(c);
    parts.end_word();
  }
  parts.end_part();
  auto words = std::move(parts).in_order();
  return std::ranges::any_of(words, has_letter) ? words : Words{};
}

Words words_of_local_part(std::string_view local_part) {
  auto text = code_points(local_part);
  while (!text.empty() && is_digit(text.back())) text.pop_back();
  Words words(1);
  std::size_t letters = 0;
  for (const auto c : text) {
    const bool separates = is_among(c, U"._-");
    if (!separates && !is_letter(c) && !is_mark(c)) return {};
    if (separates && !words.back().empty()) words.emplace_back();
    if (separates) continue;
    words.back() += words.back().empty() ? capital(c) : c;
    if (is_letter(c)) ++letters;
  }
  if (words.back().empty()) words.pop_back();
  for (auto& word : words) {
    if (word.size() == 1 && has_case(word.front())) word += U'.';
  }
  return letters < 2 ? Words{} : words;
}

std::u32string initials_of(const Words& words) {
  std::u32string initials;
  for (const auto& word : most_telling(words)) {
    std::u32string of_word;
    std::u32string_view rest = word;
    while (!rest.empty()) {  // "Anna-Maria"
      const auto end = std::min(rest.find_first_of(U"-\u2010\u2011"), rest.size());
      if (!of_word.empty()) of_word += U'-';
      append_initial(of_word, rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (of_word.ends_with(U'-')) of_word.pop_back();
    if (!of_word.empty()) initials += (initials.empty() ? U"" : U" ") + of_word;
  }
  return initials;
}

}  // namespace attune::identity

#include "daemon/client/proof/canaries.hpp"

#include <sys/random.h>

#include <algorithm>
#include <cstdint>

namespace attune::client::proof {
namespace {

// 12 of 26 letters: 56 bits of chance.
constexpr std::size_t letters_in_word = 12;
constexpr std::uint32_t letters_of_alphabet = 26;

constexpr char32_t first_latin = U'a';
constexpr char32_t first_cyrillic = U'а';
constexpr char32_t step_to_lower = 0x20;  // in both scripts

char32_t first_letter_of(Script script) {
  return script == Script::latin ? first_latin : first_cyrillic;
}

std::uint32_t random_number() {
  std::uint32_t number = 0;
  while (::getrandom(&number, sizeof number, 0) != sizeof number) continue;
  return number;
}

Word random_word(char32_t first_letter) {
  Word word;
  while (word.size() < letters_in_word) word += first_letter + random_number() % letters_of_alphabet;
  word.front() -= step_to_lower;
  return word;
}

bool is_lower(char32_t letter) {
  return (letter >= first_latin && letter <= U'z') || (letter >= first_cyrillic && letter <= U'я');
}

bool is_upper(char32_t letter) {
  return is_lower(letter + step_to_lower);
}

}  // namespace

std::string_view words_for(CanaryKind kind) {
  switch (kind) {
    case CanaryKind::own_address:
      return "the owner's address";
    case CanaryKind::address:
      return "an address";
    case CanaryKind::name:
      return "a name";
    case CanaryKind::title:
      return "a title";
    case CanaryKind::description:
      return "a description";
    case CanaryKind::place:
      return "a place";
    case CanaryKind::link:
      return "a link";
    case CanaryKind::uid:
      return "a UID";
    case CanaryKind::file_name:
      return "a file name";
    case CanaryKind::remark:
      break;
  }
  return "a word of the calendar";
}

Word lower(Word word) {
  for (auto& letter : word) letter += is_upper(letter) ? step_to_lower : 0;
  return word;
}

Word upper(Word word) {
  for (auto& letter : word) letter -= is_lower(letter) ? step_to_lower : 0;
  return word;
}

std::string utf8(const Word& word) {
  std::string text;
  for (const auto letter : word) {
    if (letter < 0x80) {
      text += static_cast<char>(letter);
    } else {  // neither script goes beyond two bytes
      text += static_cast<char>(0xC0U | (letter >> 6U));
      text += static_cast<char>(0x80U | (letter & 0x3FU));
    }
  }
  return text;
}

std::string Canaries::remember(CanaryKind kind, std::string text, std::vector<Word> words) {
  all_.push_back({kind, std::move(text), std::move(words)});
  return all_.back().text;
}

std::string Canaries::address(CanaryKind kind) {
  auto local = lower(random_word(first_latin));
  auto domain = lower(random_word(first_latin));
  auto text = utf8(local) + "@" + utf8(domain) + ".example";
  return remember(kind, std::move(text), {std::move(local), std::move(domain)});
}

std::string Canaries::pair(CanaryKind kind, Script script) {
  auto first = random_word(first_letter_of(script));
  auto second = random_word(first_letter_of(script));
  auto text = utf8(first) + " " + utf8(second);
  return remember(kind, std::move(text), {std::move(first), std::move(second)});
}

std::string Canaries::word(CanaryKind kind) {
  auto word = random_word(first_latin);
  auto text = utf8(word);
  return remember(kind, std::move(text), {std::move(word)});
}

}  // namespace attune::client::proof

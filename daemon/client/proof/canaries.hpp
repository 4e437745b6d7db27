// Random words in the place of everything a calendar says about people: they stand in no other text, so that wherever
// one is found it came from the calendar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::client::proof {

enum class CanaryKind { own_address, address, name, title, description, place, link, uid, file_name, remark };
std::string_view words_for(CanaryKind kind);  // "an address"

enum class Script { latin, cyrillic };

using Word = std::u32string;  // letters of one script

struct Canary {
  CanaryKind kind;
  std::string text;         // as the calendar has it, UTF-8
  std::vector<Word> words;  // the random ones in it
};

// Made anew, and remembered.
class Canaries {
 public:
  std::string address(CanaryKind kind = CanaryKind::address);  // a mail address
  std::string pair(CanaryKind kind, Script script);            // a name or a title of two words
  std::string word(CanaryKind kind);

  const std::vector<Canary>& all() const { return all_; }

 private:
  std::string remember(CanaryKind kind, std::string text, std::vector<Word> words);

  std::vector<Canary> all_;
};

Word lower(Word word);
Word upper(Word word);
std::string utf8(const Word& word);

}  // namespace attune::client::proof

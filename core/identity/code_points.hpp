// UTF-8 and what Unicode says of single characters, as far as names need it.
#pragma once

#include <string>
#include <string_view>

namespace attune::identity {

// Bytes that are not UTF-8 become U+FFFD.
std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view text);

bool is_letter(char32_t c);
bool is_mark(char32_t c);  // stands above, below or around the letter before it
bool is_digit(char32_t c);
bool is_invisible(char32_t c);  // joiners, direction marks, fillers: shows nothing by itself
bool is_small(char32_t c);      // a small letter of a script that has capitals
bool has_case(char32_t c);
char32_t capital(char32_t c);
char32_t small(char32_t c);

}  // namespace attune::identity

// The usual ways of writing bytes with letters, which are also the usual ways of not seeing what they say.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune::client::proof {

enum class Digits { lower, upper };

std::string hexadecimal(std::string_view bytes, Digits digits);      // 6162
std::string percent_encoded(std::string_view bytes, Digits digits);  // %61%62, every byte
std::string quoted_printable(std::string_view bytes);                // =61=62, every byte
std::string backslash_x(std::string_view bytes);                     // \x61\x62

enum class Base64 { standard, url };
// Without padding.
std::string base64(std::string_view bytes, Base64 alphabet);
// What can be seen of `bytes` when `before` others stand before them in the encoded text: only the letters that depend
// on nothing but `bytes`.
std::string base64_within(std::string_view bytes, std::size_t before, Base64 alphabet);

// Letters of the basic plane only.
std::string utf16(const std::u32string& letters, bool big_endian);
std::string utf32(const std::u32string& letters, bool big_endian);
std::string json_escaped(const std::u32string& letters, Digits digits);  // \u0061, every letter
std::string html_escaped(const std::u32string& letters);                 // &#97;

}  // namespace attune::client::proof

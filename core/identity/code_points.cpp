#include "core/identity/code_points.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace attune::identity {
namespace {

UChar32 icu_of(char32_t c) {
  return static_cast<UChar32>(c);
}

bool is_of(char32_t c, std::uint32_t categories) {
  return (U_GET_GC_MASK(icu_of(c)) & categories) != 0;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  const auto units = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::u32string result;
  for (std::int32_t at = 0; at < units.length(); at = units.moveIndex32(at, 1)) {
    result += static_cast<char32_t>(units.char32At(at));
  }
  return result;
}

std::string utf8(std::u32string_view text) {
  icu::UnicodeString units;
  for (const auto c : text) units.append(icu_of(c));
  std::string result;
  return units.toUTF8String(result);
}

bool is_letter(char32_t c) {
  return is_of(c, U_GC_L_MASK);
}

bool is_mark(char32_t c) {
  return is_of(c, U_GC_M_MASK);
}

bool is_digit(char32_t c) {
  return is_of(c, U_GC_ND_MASK);
}

bool is_invisible(char32_t c) {
  return is_of(c, U_GC_CF_MASK) || u_hasBinaryProperty(icu_of(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_small(char32_t c) {
  return u_islower(icu_of(c)) != 0;
}

bool has_case(char32_t c) {
  return u_isULowercase(icu_of(c)) != 0 || u_isUUppercase(icu_of(c)) != 0 || u_istitle(icu_of(c)) != 0;
}

char32_t capital(char32_t c) {
  return static_cast<char32_t>(u_totitle(icu_of(c)));
}

char32_t small(char32_t c) {
  return static_cast<char32_t>(u_tolower(icu_of(c)));
}

}  // namespace attune::identity

#include "core/identity/presented_name.hpp"

#include "core/identity/code_points.hpp"
#include "core/identity/name_words.hpp"

namespace attune::identity {
namespace {

constexpr std::size_t longest_shown = 40;  // characters

std::u32string joined(const std::vector<std::u32string>& words) {
  std::u32string text;
  for (const auto& word : words) text += (text.empty() ? U"" : U" ") + word;
  return text;
}

// Cut in front of a letter, so that none loses its marks.
std::u32string shortened(std::u32string text) {
  if (text.size() <= longest_shown) return text;
  auto end = longest_shown - 1;
  while (end > 0 && is_mark(text[end])) --end;
  while (end > 0 && text[end - 1] == U' ') --end;
  return text.substr(0, end) + U'\u2026';
}

std::string_view local_part_of(const CalendarAddress& address) {
  if (address.kind != AddressClass::mail) return {};
  const std::string_view text = address.canonical.reveal();
  return text.substr(0, text.rfind('@'));
}

std::string presented(const std::vector<std::u32string>& words, NameForm form) {
  return utf8(shortened(form == NameForm::full ? joined(words) : initials_of(words)));
}

}  // namespace

std::string presented_name(std::string_view common_name, NameForm form) {
  return presented(words_of_common_name(common_name), form);
}

std::string presented_name(const CalendarAddress& address, NameForm form) {
  return presented(words_of_local_part(local_part_of(address)), form);
}

}  // namespace attune::identity

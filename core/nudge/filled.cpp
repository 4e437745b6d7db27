#include "core/nudge/filled.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"

namespace attune::nudge {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";

// The blocks of scripts that are written from right to left, by the first bytes of their letters in UTF-8.
bool begins_right_to_left(std::string_view text) {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0;
  };
  if (byte(0) >= 0xD6 && byte(0) <= 0xDF) return true;             // U+0580 to U+07FF
  if (byte(0) == 0xE0) return byte(1) <= 0xA3;                     // to U+08FF
  if (byte(0) == 0xEF) return byte(1) >= 0xAC && byte(1) <= 0xBB;  // presentation forms
  if (byte(0) == 0xF0) return (byte(1) == 0x90 && byte(2) >= 0xA0) || (byte(1) == 0x9E && byte(2) >= 0xA0);
  return false;
}

bool holds_right_to_left(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(1)) {
    if (begins_right_to_left(text)) return true;
  }
  return false;
}

}  // namespace

std::string filled(std::string_view text, const Values& values) {
  std::string result;
  while (!text.empty()) {
    const auto open = text.find('{');
    result += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = text.find('}', open);
    const auto value = values.find(text.substr(open + 1, close - open - 1));
    if (value == values.end()) throw std::logic_error("a phrase names a value that is not there");
    result += value->second;
    text.remove_prefix(close + 1);
  }
  return result;
}

std::string spoken(const Voice& voice, const Message& message, const Values& values, std::int64_t number) {
  const auto text = voice.translated(message, number);
  auto said = filled(text, values);
  return text.starts_with('{') ? capitalised(std::move(said)) : said;
}

std::string one_after_another(const Voice& voice, const std::string& first, const std::string& second) {
  return filled(voice.translated(term("two sentences", "{first} {second}"), 1), {{"first", first}, {"second", second}});
}

std::string isolated(std::string text, const Voice& voice) {
  if (!voice.right_to_left() && !holds_right_to_left(text)) return text;
  return std::string(first_strong_isolate) + std::move(text) + std::string(pop_isolate);
}

}  // namespace attune::nudge

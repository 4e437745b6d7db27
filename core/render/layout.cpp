#include "core/render/layout.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace attune::render {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t label_width = 16;

std::size_t usable_width(const Style& style) {
  return std::max(narrowest, static_cast<std::size_t>(std::max(style.width, 0)));
}

// "45 min", "32 %": a unit stays with its number.
bool is_unit(std::string_view word) {
  const auto end = word.find_last_not_of(",;.:)");
  const auto bare = word.substr(0, end == std::string_view::npos ? 0 : end + 1);
  return bare == "h" || bare == "min" || bare == "%";
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return std::ranges::find(weekdays, word) != weekdays.end();
}

// "7 h 15 min", "Thu 26 Nov": what no line end parts.
bool stays_with(std::string_view piece, std::string_view word) {
  if (is_unit(word)) return true;
  if (is_number(word)) return is_weekday(piece) || piece.ends_with(" h");
  const auto blank = piece.find(' ');
  return blank != std::string_view::npos && is_weekday(piece.substr(0, blank)) && is_number(piece.substr(blank + 1));
}

// The words of a text, units with their numbers and dates as a whole.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> result;
  for (const auto word : split(text, ' ')) {
    if (!result.empty() && stays_with(result.back(), word)) {
      result.back().append(1, ' ').append(word);
    } else {
      result.emplace_back(word);
    }
  }
  return result;
}

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::heading:
      return "\x1b[1m";
    case Ink::busy:
      return "\x1b[34m";
    case Ink::crowded:
      return "\x1b[33m";
    case Ink::focus:
      return "\x1b[32m";
    case Ink::quiet:
      return "\x1b[2m";
  }
  return "";
}

}  // namespace

std::size_t display_width(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string left_aligned(std::string_view text, std::size_t width) {
  const auto taken = display_width(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

std::string right_aligned(std::string_view text, std::size_t width) {
  const auto taken = display_width(text);
  return std::string(width > taken ? width - taken : 0, ' ') + std::string(text);
}

std::string wrapped(std::string_view text, const Style& style, std::size_t indent) {
  const auto width = usable_width(style);
  std::string result;
  std::size_t column = 0;
  // Blanks in front stand for a first line that is indented already.
  const auto lead = std::min(text.find_first_not_of(' '), text.size());
  result.append(lead, ' ');
  column = lead;
  bool line_begins = true;
  for (const auto& word : pieces(text.substr(lead))) {
    const auto length = display_width(word);
    if (!line_begins && column + 1 + length > width) {
      result += '\n';
      result.append(indent, ' ');
      column = indent;
      line_begins = true;
    }
    if (!line_begins) {
      result += ' ';
      ++column;
    }
    result += word;
    column += length;
    line_begins = false;
  }
  return result + '\n';
}

std::string inked(std::string_view text, Ink ink, const Style& style) {
  if (!style.colour) return std::string(text);
  return std::string(code_of(ink)) + std::string(text) + "\x1b[0m";
}

std::string labelled(std::string_view label, std::string_view text, const Style& style) {
  return beside("  " + std::string(label), text, label_width, style);
}

std::string beside(std::string_view left, std::string_view text, std::size_t column, const Style& style) {
  column = std::min(column, usable_width(style) / 2);
  // Wrapped with blanks where the left part goes, so that its colour takes no room.
  const auto lines = wrapped(std::string(column, ' ') + std::string(text), style, column);
  if (display_width(left) >= column) {
    auto own_line = wrapped(left, style, 4);
    own_line.pop_back();
    return inked(own_line, Ink::quiet, style) + '\n' + lines;
  }
  return inked(left_aligned(left, column), Ink::quiet, style) + lines.substr(column);
}

std::string heading(std::string_view text, const Style& style) {
  auto lines = wrapped(text, style);
  lines.pop_back();
  return inked(lines, Ink::heading, style) + '\n';
}

std::string listed(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

}  // namespace attune::render

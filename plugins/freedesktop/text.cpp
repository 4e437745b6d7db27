#include "plugins/freedesktop/text.hpp"

#include "core/base/escape.hpp"
#include "core/base/prose.hpp"
#include "core/base/text.hpp"

namespace attune::plugin::freedesktop {
namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_label = 40;
constexpr std::size_t longest_line = 600;
constexpr std::size_t most_lines = 10;

std::string entities(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string body_text(std::string_view body, bool server_reads_markup) {
  std::string text;
  std::size_t lines = 0;
  for (const auto line : split(body, '\n')) {
    if (++lines > most_lines) break;
    if (lines > 1) text += '\n';
    const auto neutral = escape_prose(line, longest_line);
    text += server_reads_markup ? entities(neutral) : neutral;
  }
  return text;
}

std::string title_text(std::string_view title) {
  return escape_line(title, longest_title);
}
std::string label_text(std::string_view label) {
  return escape_line(label, longest_label);
}

}  // namespace attune::plugin::freedesktop

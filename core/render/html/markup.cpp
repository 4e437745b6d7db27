#include "core/render/html/markup.hpp"

#include <limits>

#include "core/base/escape.hpp"

namespace attune::render::html {
namespace {

std::string escaped(std::string_view plain) {
  std::string result;
  for (const char c : escape_line(plain, std::numeric_limits<std::size_t>::max())) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string opening(std::string_view name, const Attributes& attributes, std::string_view end) {
  auto tag = '<' + std::string(name);
  for (const auto& [attribute, value] : attributes) tag += ' ' + std::string(attribute) + "=\"" + escaped(value) + '"';
  return tag + std::string(end) + '>';
}

}  // namespace

Markup text(std::string_view plain) {
  Markup markup;
  markup.html_ = escaped(plain);
  return markup;
}

Markup trusted(std::string_view html) {
  Markup markup;
  markup.html_ = html;
  return markup;
}

Markup element(std::string_view name, const Attributes& attributes, const Markup& content) {
  return trusted(opening(name, attributes, {})) + content + trusted("</" + std::string(name) + ">\n");
}

Markup element(std::string_view name, const Markup& content) {
  return element(name, {}, content);
}

Markup lone(std::string_view name, const Attributes& attributes, std::string_view end) {
  return trusted(opening(name, attributes, end) + '\n');
}

}  // namespace attune::render::html

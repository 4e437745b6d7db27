// HTML that can not be broken out of: text becomes markup by escaping alone, and markup is a type of its own.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace attune::render::html {

class Markup {
 public:
  Markup() = default;

  Markup& operator+=(const Markup& more) {
    html_ += more.html_;
    return *this;
  }
  friend Markup operator+(Markup left, const Markup& right) { return left += right; }
  const std::string& html() const { return html_; }

 private:
  friend Markup text(std::string_view plain);
  friend Markup trusted(std::string_view html);
  std::string html_;
};

// Any text, as it is to be read: & < > " ' are escaped, and what escape_line() takes for harmful is replaced.
Markup text(std::string_view plain);
// A constant of this program.
Markup trusted(std::string_view html);

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;
// <p class="quiet">...</p>
Markup element(std::string_view name, const Attributes& attributes, const Markup& content);
Markup element(std::string_view name, const Markup& content);
// <meta charset="utf-8">, <rect x="1">: without content. `end` is "/" within SVG.
Markup lone(std::string_view name, const Attributes& attributes, std::string_view end = {});

}  // namespace attune::render::html

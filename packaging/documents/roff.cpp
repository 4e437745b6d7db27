#include "packaging/documents/roff.hpp"

#include <algorithm>
#include <cctype>

#include "core/base/text.hpp"
#include "core/render/manual.hpp"

namespace attune::documents {

using render::in_roff;

std::string heading(const Page& page, std::string_view version) {
  std::string capitals(page.name);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return ".TH " + in_roff(capitals) + " " + std::to_string(page.section) + " \"\" \"Attune " + in_roff(version) +
         "\" \"Attune\"\n.SH NAME\n" + in_roff(page.name) + " \\- " + in_roff(page.title) + "\n";
}

std::string section(std::string_view name) {
  return ".SH \"" + in_roff(name) + "\"\n";
}

std::string subsection(std::string_view name) {
  return ".SS \"" + in_roff(name) + "\"\n";
}

std::string paragraph(std::string_view text) {
  return ".PP\n" + in_roff(text) + "\n";
}

std::string entry(std::string_view term, std::string_view text) {
  return ".TP\n\\fB" + in_roff(term) + "\\fR\n" + in_roff(text) + "\n";
}

std::string literal(std::string_view lines) {
  return ".PP\n.nf\n" + in_roff(lines) + "\n.fi\n";
}

std::string references(std::string_view list) {
  std::string text = section("SEE ALSO");
  for (const auto reference : split(list, ' ')) {
    const auto open = reference.find('(');
    text += ".BR " + in_roff(reference.substr(0, open)) + " " + in_roff(reference.substr(open)) + "\n";
  }
  return text;
}

}  // namespace attune::documents

#include "core/render/manual.hpp"

#include <array>
#include <cstdio>

#include "core/analysis/definition.hpp"

namespace attune::render {
namespace {

using analysis::Definition;

struct Section {
  Definition::Subject subject;
  std::string_view heading;
  std::string_view text;
};

constexpr Section sections[] = {
    {Definition::Subject::figure, "FIGURES",
     "Of each day and each week. Minutes are whole; weeks are the sums of their days."},
    {Definition::Subject::finding, "FINDINGS", "What Attune notices. Each can be turned off by itself."},
    {Definition::Subject::kind, "KINDS", "Each occurrence is of one kind."},
    {Definition::Subject::verdict, "VERDICTS", "How surely an occurrence takes your time."},
    {Definition::Subject::reason, "LEFT OUT", "Why an occurrence is not counted, the first reason that applies."},
    {Definition::Subject::term, "OTHER WORDS", ""},
};

std::string joined(const Definition::Names& names) {
  std::string text;
  for (const auto name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

void append_entry(std::string& page, const Definition& definition) {
  page += ".TP\n.B " + in_roff(definition.name) + '\n';
  page += in_roff(definition.text) + '\n';
  if (!definition.inputs.empty()) page += ".br\nRests on: " + in_roff(joined(definition.inputs)) + ".\n";
  if (!definition.settings.empty()) page += ".br\nSettings: " + in_roff(joined(definition.settings)) + ".\n";
}

void append_section(std::string& page, const Section& section) {
  page += ".SH \"" + std::string(section.heading) + "\"\n";
  if (!section.text.empty()) page += in_roff(section.text) + '\n';
  for (const auto& definition : analysis::definitions()) {
    if (definition.subject == section.subject) append_entry(page, definition);
  }
}

// The letter that starts there and takes several bytes, by its number; `at` is then at its last byte. What is set here
// is our own text, so it is UTF-8.
std::string by_number(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  unsigned number = first & (0x3FU >> more);
  for (int i = 0; i < more && at + 1 < text.size(); ++i) {
    number = number << 6U | (static_cast<unsigned char>(text[++at]) & 0x3FU);
  }
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "\\[u%04X]", number);
  return name.data();
}

}  // namespace

// A line that begins with a dot or an apostrophe would be a request; letters beyond ASCII are named by their number.
std::string in_roff(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool starts_line = result.empty() || result.back() == '\n';
    if (starts_line && (c == '.' || c == '\'')) result += "\\&";
    switch (c) {
      case '\\':
        result += "\\e";
        break;
      case '-':
        result += "\\-";
        break;
      case '~':  // would be set as an accent, and so would the next two
        result += "\\(ti";
        break;
      case '^':
        result += "\\(ha";
        break;
      case '`':
        result += "\\(ga";
        break;
      default:
        result += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : by_number(text, at);
    }
  }
  return result;
}

std::string figures_manual(std::string_view version) {
  std::string page = ".TH ATTUNE\\-FIGURES 7 \"\" \"Attune " + in_roff(version) + "\" \"Attune\"\n";
  page +=
      ".SH NAME\nattune\\-figures \\- what the figures and findings of Attune mean\n"
      ".SH DESCRIPTION\nThe words that\n.BR attune (1)\nuses, as they stand in its JSON.\n.B attune why\n"
      "says the same of one of them, with the present values of the settings.\n";
  for (const auto& section : sections) append_section(page, section);
  page += ".SH \"SEE ALSO\"\n.BR attune (1)\n";
  return page;
}

}  // namespace attune::render

#include "core/render/manual.hpp"

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

}  // namespace

// A line that begins with a dot or an apostrophe would be a request.
std::string in_roff(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool starts_line = result.empty() || result.back() == '\n';
    if (starts_line && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
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

#include "packaging/documents/pages.hpp"
#include "packaging/documents/roff.hpp"

namespace attune::documents {
namespace {

std::string usage(const client::DescribedVerb& verb) {
  std::string text = "attune " + verb.name;
  bool has_flags = false;
  for (const auto& option : verb.options) {
    if (option.positional() || option.required) continue;
    has_flags = has_flags || option.names.back() != "--help";
  }
  for (const auto& option : verb.options) {
    if (!option.positional() && option.required) text += " " + in_synopsis(option);
  }
  if (has_flags) text += " [OPTION...]";
  for (const auto& option : verb.options) {
    if (option.positional()) text += " " + in_synopsis(option);
  }
  return text;
}

std::string verb_part(const client::DescribedVerb& verb) {
  auto text = subsection(usage(verb)) + paragraph(verb.summary + ".");
  for (const auto& option : verb.options) {
    const bool usual = !option.positional() && option.names.back() == "--help";
    if (!usual) text += option_entry(option);
  }
  return text + paragraph("For example:") + literal(verb.examples);
}

std::string verbs_part(const client::DescribedProgram& command, bool asks_service) {
  std::string text;
  for (const auto& verb : command.verbs) {
    if (verb.asks_service == asks_service) text += verb_part(verb);
  }
  return text;
}

}  // namespace

std::string command_manual(const client::DescribedProgram& command, std::string_view version) {
  auto page = heading({"attune", 1, "ask the service that notices when meetings crowd out people or focus"}, version);
  page += section("SYNOPSIS") + paragraph("attune VERB [OPTION...] [ARGUMENT...]");
  page += section("DESCRIPTION") + paragraph(command.text);
  page +=
      paragraph("Every verb has --help. Where one takes --json it prints one JSON object, whose schema has a number.");
  page += section("OPTIONS");
  for (const auto& option : command.options) page += option_entry(option);
  page += section("ASKING THE SERVICE") + paragraph("These verbs ask attuned, which answers at once.");
  page += verbs_part(command, true);
  page +=
      section("WITHOUT THE SERVICE") + paragraph("These verbs need no service, and keep nothing but what they say.");
  page += verbs_part(command, false);
  return page + exit_section() + files_section() + environment_section() +
         references("attuned(8) attune.toml(5) attune-policy(5) attune-figures(7)");
}

}  // namespace attune::documents

#include "packaging/documents/completions.hpp"

namespace attune::documents {
namespace {

using client::DescribedOption;
using client::DescribedProgram;

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string condition(const DescribedProgram& program, const Scope& scope) {
  if (!scope.verb.empty()) return "__fish_seen_subcommand_from " + std::string(scope.verb);
  return program.verbs.empty() ? "" : "__fish_use_subcommand";
}

std::string start(const DescribedProgram& program, const std::string& condition) {
  return "complete -c " + program.name + (condition.empty() ? "" : " -n " + quoted(condition));
}

std::string values(const DescribedOption& option) {
  if (!option.choices.empty()) return " -x -a " + quoted(joined(option.choices, " "));
  if (option.takes_file()) return " -r -F";
  return option.value.empty() ? "" : " -x";
}

std::string flag(const DescribedOption& option) {
  std::string text;
  for (const auto& name : option.names) {
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return text + values(option) + " -d " + quoted(option.text);
}

// The words before the one that is completed: the program, its verb, and the arguments before this one.
std::string argument(const DescribedProgram& program, const Scope& scope, const DescribedOption& option, int position) {
  auto where = condition(program, scope);
  if (option.takes_file()) return start(program, where) + " -F\n";
  if (option.choices.empty()) return "";
  where += "; and test (count (commandline -opc)) -eq " + std::to_string(position + 2);
  return start(program, where) + " -a " + quoted(joined(option.choices, " ")) + "\n";
}

}  // namespace

std::string fish_completion(const DescribedProgram& program) {
  auto text = "# fish completion for " + program.name +
              ", made from the table that its arguments are read by.\ncomplete -c " + program.name + " -f\n";
  for (const auto& verb : program.verbs) {
    text += start(program, "__fish_use_subcommand") + " -a " + verb.name + " -d " + quoted(verb.summary) + "\n";
  }
  for (const auto& scope : scopes_of(program)) {
    int position = 0;
    for (const auto& option : scope.options) {
      if (option.positional()) {
        text += argument(program, scope, option, position++);
      } else {
        text += start(program, condition(program, scope)) + flag(option) + "\n";
      }
    }
  }
  return text;
}

}  // namespace attune::documents

#include "packaging/documents/completions.hpp"

#include "core/base/text.hpp"

namespace attune::documents {
namespace {

using client::DescribedOption;
using client::DescribedProgram;

// Within single quotes, with a backslash before each of `special`.
std::string escaped(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    if (c == '\'') {
      result += "'\\''";
    } else {
      result += c;
    }
  }
  return result;
}

std::string action(const DescribedOption& option) {
  if (!option.choices.empty()) return "(" + joined(option.choices, " ") + ")";
  return option.takes_file() ? "_files" : " ";
}

std::string specification(const DescribedOption& option, const std::string& name) {
  auto text = "'" + std::string(option.repeated ? "*" : "") + name;
  if (option.values() == 1 && name.starts_with("--")) text += "=";
  text += "[" + escaped(option.text, "\\[]:") + "]";
  if (!option.value.empty()) {
    for (const auto value : split(option.value, ' ')) text += ":" + std::string(value) + ":" + action(option);
  }
  return text + "'";
}

std::string argument(const DescribedOption& option, int position) {
  const auto place = option.repeated ? std::string("*") : std::to_string(position);
  return "'" + place + (option.required || option.repeated ? ":" : "::") + option.value + ":" + action(option) + "'";
}

std::vector<std::string> specifications(const std::vector<DescribedOption>& options) {
  std::vector<std::string> all;
  int position = 0;
  for (const auto& option : options) {
    if (option.positional()) all.push_back(argument(option, ++position));
    for (const auto& name : option.names) all.push_back(specification(option, name));
  }
  return all;
}

std::string verbs_part(const DescribedProgram& program) {
  std::string text =
      "  case $state in\n"
      "  verb)\n"
      "    verbs=(\n";
  for (const auto& verb : program.verbs) {
    text += "      '" + escaped(verb.name, ":") + ":" + escaped(verb.summary, "") + "'\n";
  }
  text +=
      "    )\n"
      "    _describe -t verbs verb verbs\n"
      "    ;;\n"
      "  arguments)\n"
      "    curcontext=\"${curcontext%:*:*}:" +
      program.name +
      "-$words[1]:\"\n"
      "    case $words[1] in\n";
  for (const auto& verb : program.verbs) {
    text += "    " + verb.name + ")\n      _arguments \\\n        " +
            joined(specifications(verb.options), " \\\n        ") + "\n      ;;\n";
  }
  return text +
         "    esac\n"
         "    ;;\n"
         "  esac\n";
}

}  // namespace

std::string zsh_completion(const DescribedProgram& program) {
  auto own = specifications(program.options);
  if (!program.verbs.empty()) {
    own.emplace_back("'1:verb:->verb'");
    own.emplace_back("'*::argument:->arguments'");
  }
  auto text = "#compdef " + program.name + "\n# Made from the table that its arguments are read by.\n_" + program.name +
              "() {\n"
              "  local curcontext=$curcontext state line\n"
              "  local -a verbs\n"
              "  typeset -A opt_args\n"
              "  _arguments -C \\\n    " +
              joined(own, " \\\n    ") + "\n";
  if (!program.verbs.empty()) text += verbs_part(program);
  return text + "}\n_" + program.name + " \"$@\"\n";
}

}  // namespace attune::documents

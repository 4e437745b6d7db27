#include "packaging/documents/completions.hpp"

namespace attune::documents {
namespace {

using client::DescribedOption;
using client::DescribedProgram;

std::string case_line(const std::string& patterns, const std::string& command) {
  return "    " + patterns + ") " + command + " ;;\n";
}

std::string offer(const std::string& words) {
  return "mapfile -t COMPREPLY < <(compgen -W \"" + words + "\" -- \"$word\")";
}

// Nothing else is offered: then bash completes file names, as it does by itself.
constexpr const char* offer_files = "compopt -o default";

std::string patterns(const Scope& scope, const DescribedOption& option) {
  std::vector<std::string> all;
  for (const auto& name : option.names) all.push_back("\"" + std::string(scope.verb) + " " + name + "\"");
  return joined(all, " | ");
}

// How many words follow each flag.
std::string values_of_flags(const DescribedProgram& program) {
  std::string text;
  for (const auto& scope : scopes_of(program)) {
    for (const auto& option : scope.options) {
      if (option.positional() || option.values() == 0) continue;
      text += "        " + patterns(scope, option) + ") values=" + std::to_string(option.values()) + " ;;\n";
    }
  }
  return text;
}

std::string what_follows_flags(const DescribedProgram& program) {
  std::string text;
  for (const auto& scope : scopes_of(program)) {
    for (const auto& option : scope.options) {
      if (option.positional()) continue;
      if (!option.choices.empty())
        text += "  " + case_line(patterns(scope, option), offer(joined(option.choices, " ")));
      if (option.takes_file()) text += "  " + case_line(patterns(scope, option), offer_files);
    }
  }
  return text;
}

std::string flags_of_verbs(const DescribedProgram& program) {
  std::string text;
  for (const auto& scope : scopes_of(program)) {
    std::vector<std::string> names;
    for (const auto& option : scope.options) names.insert(names.end(), option.names.begin(), option.names.end());
    text += "  " + case_line("\"" + std::string(scope.verb) + "\"", offer(joined(names, " ")));
  }
  return text;
}

std::string arguments_of_verbs(const DescribedProgram& program) {
  std::string text;
  if (!program.verbs.empty()) {
    std::vector<std::string> names;
    for (const auto& verb : program.verbs) names.push_back(verb.name);
    text += "  " + case_line("\" \"*", offer(joined(names, " ")));
  }
  for (const auto& scope : scopes_of(program)) {
    int position = 0;
    for (const auto& option : scope.options) {
      if (!option.positional()) continue;
      const auto place = option.repeated ? "\"*" : std::to_string(position) + "\"";
      const auto pattern = "\"" + std::string(scope.verb) + " " + place;
      if (!option.choices.empty()) text += "  " + case_line(pattern, offer(joined(option.choices, " ")));
      if (option.takes_file()) text += "  " + case_line(pattern, offer_files);
      ++position;
    }
  }
  return text;
}

}  // namespace

std::string bash_completion(const DescribedProgram& program) {
  const auto& name = program.name;
  const std::string takes_verb = program.verbs.empty() ? "" : "elif [[ -z $verb ]]; then verb=$given\n      ";
  const auto arguments = arguments_of_verbs(program);
  return "# bash completion for " + name +
         ", made from the table that its arguments are read by.\n"
         "_" +
         name +
         "() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} verb= flag= given i\n"
         "  local -i values=0 position=0\n"
         "  COMPREPLY=()\n"
         "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
         "    given=${COMP_WORDS[i]}\n"
         "    case $given in\n"
         "    =) ;; # `--flag=value` comes in three words\n"
         "    -*)\n"
         "      flag=$given values=0\n"
         "      case \"$verb $flag\" in\n" +
         values_of_flags(program) +
         "      esac\n"
         "      ;;\n"
         "    *)\n"
         "      if ((values > 0)); then values+=-1\n"
         "      " +
         takes_verb +
         "else position+=1\n"
         "      fi\n"
         "      ;;\n"
         "    esac\n"
         "  done\n"
         "  [[ $word != = ]] || word=\n"
         "  if ((values > 0)); then\n"
         "    case \"$verb $flag\" in\n" +
         what_follows_flags(program) +
         "    esac\n"
         "  elif [[ $word == -* ]]; then\n"
         "    case $verb in\n" +
         flags_of_verbs(program) + "    esac\n" +
         (arguments.empty() ? ""
                            : "  else\n"
                              "    case \"$verb $position\" in\n" +
                                  arguments + "    esac\n") +
         "  fi\n"
         "}\n"
         "complete -F _" +
         name + " " + name + "\n";
}

}  // namespace attune::documents

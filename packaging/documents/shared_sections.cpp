#include <array>

#include "daemon/settings/exit_code.hpp"
#include "packaging/documents/pages.hpp"
#include "packaging/documents/roff.hpp"

namespace attune::documents {
namespace {

struct Place {
  std::string_view name, text;
};

constexpr std::array files{
    Place{"/usr/share/attune/config.toml, config.d/*.toml", "What the distribution says, if it says anything."},
    Place{"/etc/attune/config.toml, config.d/*.toml",
          "What this machine's administrators say. A drop-in here stands for the one of the same name in /usr/share."},
    Place{"$XDG_CONFIG_HOME/attune/config.toml, config.d/*.toml",
          "Your own configuration, normally in ~/.config. Each of these files is read on top of those before it, "
          "drop-ins "
          "by their names."},
    Place{"/etc/attune/policy.toml", "What this machine allows: it has the last word, and can only take away."},
    Place{"$XDG_STATE_HOME/attune/",
          "What is kept, normally in ~/.local/state: the key, the sealed memory, and one sealed file per calendar. "
          "None of "
          "it can be read without the key."},
    Place{"$XDG_RUNTIME_DIR/attune/control", "The socket by which the command asks the service."},
    Place{"/usr/share/attune/attune.toml.example", "Every setting with its default and what it is for."},
    Place{"/usr/share/attune/policy.toml.example", "Every rule that a policy may hold."},
    Place{"/usr/share/attune/policy.toml.example", "Every rule of a policy and what it is for."},
};

constexpr std::array variables{
    Place{"XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_RUNTIME_DIR", "Where the files above are."},
    Place{"LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "The language of notifications, where the configuration names none."},
    Place{"TZ", "Your time zone, where the configuration names none."},
    Place{"NO_COLOR", "Print without colour, also on a terminal."},
};

template <class List>
std::string entries(const List& list) {
  std::string text;
  for (const auto& place : list) text += entry(place.name, place.text);
  return text;
}

}  // namespace

std::string exit_section() {
  std::string text = section("EXIT STATUS");
  for (const auto& exit : settings::exit_meanings()) {
    text += entry(std::to_string(static_cast<int>(exit.code)), exit.meaning);
  }
  return text;
}

std::string files_section() {
  return section("FILES") + entries(files);
}

std::string environment_section() {
  return section("ENVIRONMENT") + entries(variables);
}

std::string in_synopsis(const client::DescribedOption& option) {
  std::string text = option.positional() ? std::string{} : option.names.back() + (option.value.empty() ? "" : " ");
  text += option.value + (option.repeated && option.positional() ? "..." : "");
  return option.required ? text : "[" + text + "]";
}

std::string option_entry(const client::DescribedOption& option) {
  std::string term;
  for (const auto& name : option.names) term += (term.empty() ? "" : ", ") + name;
  if (!option.value.empty()) term += (term.empty() ? "" : " ") + option.value;
  return entry(term, option.text + ".");
}

}  // namespace attune::documents

#include "daemon/service/arguments.hpp"

#include <algorithm>
#include <array>

#include "core/base/escape.hpp"

namespace attune::service {
namespace {

constexpr std::size_t longest_quoted = 64;
constexpr std::size_t column = 18;

std::string shown(const Flag& flag) {
  return std::string(flag.name) + (flag.value.empty() ? "" : " " + std::string(flag.value));
}

}  // namespace

std::string_view what_attuned_is() {
  return "The background service of Attune. It reads your calendars, keeps hashes, and now and then says something.\n"
         "Ask it things with `attune`. It stops on SIGTERM and takes its configuration anew on SIGHUP.";
}

std::span<const Flag> flags() {
  static constexpr std::array all{
      Flag{"--config", "FILE", "use this configuration instead of the usual files",
           [](Arguments& arguments, std::string_view value) { arguments.config = value; }},
      Flag{"--quiet", "", "log only what is wrong",
           [](Arguments& arguments, std::string_view) { arguments.verbosity = Verbosity::quiet; }},
      Flag{"--verbose", "", "log each reading",
           [](Arguments& arguments, std::string_view) { arguments.verbosity = Verbosity::debug; }},
      Flag{"--trace", "", "log everything; still nothing from any calendar",
           [](Arguments& arguments, std::string_view) { arguments.verbosity = Verbosity::trace; }},
      Flag{"--version", "", "print the version",
           [](Arguments& arguments, std::string_view) { arguments.version = true; }},
      Flag{"--help", "", "print this help", [](Arguments& arguments, std::string_view) { arguments.help = true; }},
  };
  return all;
}

Result<Arguments> parse_arguments(const std::vector<std::string_view>& words) {
  Arguments arguments;
  for (auto word = words.begin(); word != words.end(); ++word) {
    const auto meant = *word == "-h" ? std::string_view("--help") : *word;
    const auto flag = std::find_if(flags().begin(), flags().end(), [&](const Flag& f) { return f.name == meant; });
    const bool known = flag != flags().end();
    const bool lacks_value = known && !flag->value.empty() && word + 1 == words.end();
    if (!known || lacks_value) {
      const auto what = lacks_value ? " needs a file" : " is no option of attuned";
      return failure(ErrorKind::usage, escape_line(*word, longest_quoted) + what + "; see `attuned --help`");
    }
    flag->take(arguments, flag->value.empty() ? std::string_view{} : *++word);
  }
  return arguments;
}

std::string help_text() {
  std::string text = "Usage: attuned [OPTION...]\n\n" + std::string(what_attuned_is()) + "\n\n";
  for (const auto& flag : flags()) {
    auto line = "  " + shown(flag);
    line.resize(std::max(line.size(), column), ' ');
    text += line + std::string(flag.text) + "\n";
  }
  return text;
}

}  // namespace attune::service

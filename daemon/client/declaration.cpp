#include "daemon/client/declaration.hpp"

#include <CLI/CLI.hpp>
#include <string>

#include "daemon/client/verbs.hpp"

namespace attune::client {
namespace {

constexpr const char* what_it_is =
    "Attune notices when meetings crowd out people or focus, and says so gently.\n"
    "Nothing it learns leaves this machine.";

std::string footer() {
  std::string text = "`attune VERB --help` tells more, with examples.\nExit:";
  const char* separator = " ";
  for (const auto& exit : settings::exit_meanings()) {
    text += separator + std::to_string(static_cast<int>(exit.code)) + " " + std::string(exit.in_short);
    separator = ", ";
  }
  return text + ".";
}

}  // namespace

std::vector<Declared> declare_command(CLI::App& app) {
  app.name("attune");
  app.description(what_it_is);
  app.footer(footer());
  app.set_version_flag("--version", "attune " ATTUNE_VERSION, "Print the version");
  app.set_help_flag("-h,--help", "Print this help");
  app.get_formatter()->column_width(34);
  app.get_formatter()->label("SUBCOMMAND", "VERB");
  app.require_subcommand(1);
  std::vector<Declared> declared;
  for (const auto& verb : verbs()) {
    auto* const sub = app.add_subcommand(std::string(verb.name), std::string(verb.summary));
    sub->group(verb.asks_service ? "Asking the service" : "Without the service");
    sub->footer("Examples:\n" + std::string(verb.examples));
    declared.push_back({sub, verb.declare(*sub)});
  }
  return declared;
}

}  // namespace attune::client

#include "daemon/client/app.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "core/base/escape.hpp"
#include "core/base/nearest.hpp"
#include "daemon/client/declaration.hpp"
#include "daemon/client/verbs.hpp"

namespace attune::client {
namespace {

constexpr std::size_t longest_guessed = 64;

// CLI11 only says that a verb is missing.
std::optional<std::string> without_verb(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return "expected a verb (see `attune --help`)";
  const auto& first = arguments.front();
  std::vector<std::string_view> names;
  for (const auto& verb : verbs()) names.push_back(verb.name);
  if (first.starts_with('-') || std::find(names.begin(), names.end(), first) != names.end()) return std::nullopt;
  const auto meant = first.size() <= longest_guessed ? closest(first, names) : std::nullopt;
  return "there is no verb " + escape_line(first, longest_guessed) +
         (meant ? "; did you mean `attune " + *meant + "`?" : " (see `attune --help`)");
}

// What CLI11 says of bad arguments may quote them.
std::string usage_message(const CLI::ParseError& fault, const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  const auto verb = chosen.empty() ? std::string{} : " " + chosen.front()->get_name();
  return escape_line(fault.what(), 300) + " (see `attune" + verb + " --help`)";
}

}  // namespace

ExitCode run(std::vector<std::string> arguments, Context& context) {
  if (const auto complaint = without_verb(arguments)) {
    context.complain(*complaint);
    return ExitCode::usage;
  }
  CLI::App app;
  const auto declared = declare_command(app);
  try {
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    context.out.print(app.help());
    return ExitCode::fine;
  } catch (const CLI::CallForVersion& version) {
    context.out.print(std::string(version.what()) + "\n");
    return ExitCode::fine;
  } catch (const CLI::ParseError& fault) {
    context.complain(usage_message(fault, app));
    return ExitCode::usage;
  }
  const auto chosen = std::find_if(declared.begin(), declared.end(), [](const Declared& d) { return d.app->parsed(); });
  return chosen == declared.end() ? ExitCode::usage : chosen->run(context);
}

}  // namespace attune::client

#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/people_named.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  bool as_json = false;
  bool names = false;
  bool force = false;
};

ExitCode print_with_names(Context& context, bool force) {
  if (!force && !context.out.is_terminal()) {
    context.complain(
        "addresses are shown on a terminal alone, so that none ends in a file; --force prints them anyway");
    return ExitCode::usage;
  }
  auto answer = ask(context, "people", {}, false);
  auto* const text = answer ? answer->if_contains("text") : nullptr;
  if (text == nullptr || !text->is_string()) return print_answer(context, answer);
  const auto names = names_by_tag(context);
  if (!names) return names.error();
  *text = with_names(text->get_string(), *names);
  return print_answer(context, answer);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  add_json_flag(app, given->as_json);
  const auto names = app.add_flag("--names", given->names,
                                  "Show whose tag is whose, on this terminal alone: this program reads the calendars "
                                  "once more, and nobody keeps or logs what it finds")
                         ->excludes("--json");
  app.add_flag("--force", given->force, "Print addresses even where standard output is no terminal")->needs(names);
  return [given](Context& context) {
    return given->names ? print_with_names(context, given->force)
                        : ask_and_print(context, "people", {}, given->as_json);
  };
}

}  // namespace

const Verb people_verb{"people", "Whom you meet one-to-one: how often, when last, when next",
                       "  attune people\n"
                       "  attune people --names\n"
                       "  attune people --json",
                       true, declare};

}  // namespace attune::client

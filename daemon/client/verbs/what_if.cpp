#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string without;
  std::pair<std::string, std::string> move;  // which, and to when
  bool as_json = false;
};

ExitCode ask(Context& context, const Arguments& given) {
  if (!given.without.empty()) return ask_and_print(context, "what-if", {{"id", given.without}}, given.as_json);
  if (!given.move.first.empty()) {
    return ask_and_print(context, "what-if", {{"id", given.move.first}, {"to", given.move.second}}, given.as_json);
  }
  context.complain("expected --without ID or --move ID TIME (see `attune what-if --help`)");
  return ExitCode::usage;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  auto* const without =
      app.add_option("--without", given->without, "Without the occurrence that starts then")->type_name("ID");
  app.add_option("--move", given->move, "With that occurrence at another time")
      ->type_name("ID TIME")
      ->excludes(without);
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return ask(context, *given); };
}

}  // namespace

const Verb what_if_verb{
    "what-if", "A week's figures and findings without one occurrence, or with it moved",
    "  attune what-if --without 2026-11-25T14:00\n"
    "  attune what-if --move 2026-11-25T14:00 2026-11-26T10:00\n"
    "  attune what-if --move 2026-11-25T14:00 10:00 --json\n"
    "ID is the start of an occurrence: on your clock, or by RFC 3339 as `attune report --json` has it.\n"
    "Where several start then they are listed: 2026-11-25T14:00/2 is the second of them.\n"
    "TIME is 2026-11-26T10:00, or 10:00 for the same day. No calendar is changed.",
    true, declare};

}  // namespace attune::client

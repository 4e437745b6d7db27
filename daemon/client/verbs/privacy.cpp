#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/proof/prove.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  bool prove = false;
  bool as_json = false;
};

ExitCode prove(Context& context, bool as_json) {
  context.errors.print("This takes a few seconds.\n");
  context.errors.flush();
  const auto report = proof::prove(context.environment);
  if (!report) {
    context.complain("the proof could not be made: " + report.error().message);
    return ExitCode::failed;
  }
  context.out.print(as_json ? proof::json_of(*report) : proof::text_of(*report));
  return report->passed() ? ExitCode::fine : ExitCode::failed;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_flag("--prove", given->prove,
               "Run the installed programs over a calendar of random words, and look for these everywhere")
      ->required();
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return prove(context, given->as_json); };
}

}  // namespace

const Verb privacy_verb{"privacy", "Show that nothing of a calendar is kept",
                        "  attune privacy --prove\n"
                        "  attune privacy --prove --json",
                        false, declare};

}  // namespace attune::client

#include <CLI/CLI.hpp>
#include <memory>

#include "core/nudge/nudge.hpp"
#include "core/render/report.hpp"
#include "daemon/client/diagnostic_lines.hpp"
#include "daemon/client/run.hpp"
#include "daemon/client/shown_json.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  RunFlags run;
  std::string format = "text";
};

void print_json(Context& context, const RunPlan& plan, const Reading& reading, const analysis::Analysis& analysis,
                const std::vector<nudge::Nudge>& nudges, bool identities) {
  std::vector<std::vector<wire::DiagnosticNote>> notes;
  for (const auto& diagnostics : reading.read.diagnostics) notes.push_back(notes_of(diagnostics));
  const auto naming = naming_for(reading, analysis.rhythms, identities);
  const auto json =
      wire::analysis_json({analysis, reading.read.sources, notes, nudges, plan.configured.zone, plan.now, *naming});
  context.out.print(shown_json(json) + "\n");
}

void print_text(Context& context, const RunPlan& plan, const Reading& reading, const analysis::Analysis& analysis,
                const std::vector<nudge::Nudge>& nudges, bool identities) {
  render::Style style{context.out.width(), context.colour()};
  const auto naming = naming_for(reading, analysis.rhythms, identities);
  style.person = [&naming](const PersonId& person) { return naming->person(person); };
  context.out.print(
      render::analysis_report(analysis, reading.read.sources, nudges, plan.configured.zone, plan.now, style));
  for (std::size_t i = 0; i < reading.read.sources.size(); ++i) {
    for (const auto& line : diagnostic_lines(reading.read.sources[i].name, reading.read.diagnostics[i])) {
      context.complain(line);
    }
  }
}

ExitCode analyse(Context& context, const Arguments& given) {
  const auto plan = plan_run(context, given.run);
  if (!plan) return plan.error();
  const auto reading = read_for(*plan, given.run.identities, context);
  if (!reading) return reading.error();
  const bool as_json = given.format == "json";
  // A week of which nothing is known is not a quiet week.
  if (!as_json && reading->read.problems.size() == plan->sources.size()) return exit_after(*reading);
  const auto& zone = plan->configured.zone;
  const auto analysis = analysis::analyse(reading->read.sources, plan->analysis, zone, plan->now);
  const auto nudges = nudge::candidates({analysis, reading->read.sources, plan->analysis, zone, plan->now});
  if (as_json) {
    print_json(context, *plan, *reading, analysis, nudges, given.run.identities);
  } else {
    print_text(context, *plan, *reading, analysis, nudges, given.run.identities);
  }
  return exit_after(*reading);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  declare_run_flags(app, given->run);
  app.add_option("--format", given->format, "text or json")->type_name("FORMAT")->check(a_choice({"text", "json"}));
  return [given](Context& context) { return analyse(context, *given); };
}

}  // namespace

const Verb analyse_verb{"analyse", "Read calendars once and say what there is to say: no service, nothing is kept",
                        "  attune analyse ~/calendars/work.ics --me you@example.com\n"
                        "  attune analyse --format json | jq .findings\n"
                        "  attune analyse work/ --now 2026-11-23T09:00:00Z --zone Europe/Berlin",
                        false, declare};

}  // namespace attune::client

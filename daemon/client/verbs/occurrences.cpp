#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "daemon/client/diagnostic_lines.hpp"
#include "daemon/client/run.hpp"
#include "daemon/client/shown_json.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  RunFlags run;
  std::string from, to;  // dates; empty: the window's
  bool include_out = false;
};

// False: there is nothing between the two.
bool narrow(RunPlan& plan, const Arguments& given) {
  const auto& zone = plan.configured.zone;
  if (const auto from = parse_iso_date(given.from)) plan.window.start = zone.start_of(*from);
  if (const auto to = parse_iso_date(given.to)) plan.window.end = zone.start_of(*to);
  if (plan.earliest) plan.window.start = std::max(plan.window.start, *plan.earliest);
  return plan.window.start < plan.window.end;
}

ExitCode occurrences(Context& context, const Arguments& given) {
  auto plan = plan_run(context, given.run);
  if (!plan) return plan.error();
  if (!narrow(*plan, given)) {
    context.complain("--to must be a later date than --from (see `attune occurrences --help`)");
    return ExitCode::usage;
  }
  const auto reading = read_for(*plan, given.run.identities, context);
  if (!reading) return reading.error();
  const auto& sources = reading->read.sources;
  const auto judgements = analysis::judge(sources, plan->analysis, plan->window, plan->now);
  const auto naming = naming_for(*reading, {}, given.run.identities);
  const auto lines =
      wire::occurrence_lines({sources, judgements, plan->configured.zone, plan->window, given.include_out, *naming});
  context.out.print(shown_json(lines));
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const auto& line : diagnostic_lines(sources[i].name, reading->read.diagnostics[i])) context.complain(line);
  }
  return exit_after(*reading);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  declare_run_flags(app, given->run);
  app.add_option("--from", given->from, "The first day, instead of 26 weeks back")->type_name("DATE")->check(a_date());
  app.add_option("--to", given->to, "The day after the last, instead of 9 weeks ahead")
      ->type_name("DATE")
      ->check(a_date());
  app.add_flag("--include-out", given->include_out, "Also what does not count, with the reason");
  return [given](Context& context) { return occurrences(context, *given); };
}

}  // namespace

const Verb occurrences_verb{"occurrences", "Every occurrence in a window, with its verdict: one JSON object a line",
                            "  attune occurrences work.ics --me you@example.com --identities\n"
                            "  attune occurrences --from 2026-11-23 --to 2026-11-30 --include-out",
                            false, declare};

}  // namespace attune::client

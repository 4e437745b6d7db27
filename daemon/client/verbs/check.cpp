#include <CLI/CLI.hpp>
#include <memory>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "daemon/client/diagnostic_lines.hpp"
#include "daemon/client/run.hpp"
#include "daemon/client/verbs/all.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::client {
namespace {

std::string summary_of(const SourceMeetings& source) {
  std::size_t occurrences = 0;
  for (const auto& item : source.items) occurrences += item.meetings.size();
  return escape_line(source.name) + ": can be read; " +
         counted(static_cast<std::int64_t>(occurrences), "occurrence", "occurrences") + "; " +
         wire::shown_by(source.capability) + "\n";
}

ExitCode check_sources(Context& context, const RunFlags& flags) {
  auto plan = plan_run(context, flags);
  if (!plan) return plan.error();
  plan->tells_places = true;
  const auto reading = read_for(*plan, false, context);
  if (!reading) return reading.error();
  for (std::size_t i = 0; i < reading->read.sources.size(); ++i) {
    const auto& source = reading->read.sources[i];
    if (source.state == SourceState::unreadable) continue;
    context.out.print(summary_of(source));
    for (const auto& line : diagnostic_lines(source.name, reading->read.diagnostics[i])) {
      context.out.print("  " + line + "\n");
    }
  }
  return exit_after(*reading);
}

// Sources are told where they are read.
void print_policy(Context& context, const Configured& configured) {
  if (!configured.policy.present()) return;
  context.out.print("The policy of this machine (" + escape_line(configured.policy.file) + ") is fine.\n");
  for (const auto& remark : configured.overruled) {
    if (!remark.key.starts_with("source ")) context.out.print("  " + config::to_text(remark) + "\n");
  }
}

ExitCode check(Context& context, const RunFlags& flags) {
  const auto configured = configure(context, flags.overrides());
  if (!configured) return ExitCode::configuration;
  if (configured->policy.fault) {
    context.complain(config::to_text(*configured->policy.fault));
    return ExitCode::configuration;
  }
  for (const auto& remark : configured->remarks) context.out.print(config::to_text(remark) + "\n");
  print_policy(context, *configured);
  context.out.print("The configuration is fine. Your time zone is " + configured->zone.name() + ".\n");
  if (configured->settings.identity.addresses.empty()) {
    context.out.print("identity.addresses is empty: without your addresses your answers can not be told.\n");
  }
  if (configured->settings.sources.empty() && configured->left_out.empty()) {
    context.out.print("There is no [[source]] yet: nothing is read.\n");
    return ExitCode::fine;
  }
  return check_sources(context, flags);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<RunFlags>();
  app.add_option("--config", given->config, "This configuration instead of your own")->type_name("FILE");
  return [given](Context& context) { return check(context, *given); };
}

}  // namespace

const Verb check_verb{"check", "Look for what is wrong with the configuration, and read every calendar once",
                      "  attune check\n"
                      "  attune check --config mine.toml",
                      false, declare};

}  // namespace attune::client

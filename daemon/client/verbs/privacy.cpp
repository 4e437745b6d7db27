#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/privacy/overview.hpp"
#include "daemon/client/proof/prove.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"
#include "daemon/settings/policy_file.hpp"

namespace attune::client {
namespace {

struct Arguments {
  bool prove = false;
  bool as_json = false;
};

config::Policy policy_in_force(const Context& context) {
  return settings::read_policy(context.paths.policy, settings::home_of_user());
}

ExitCode prove(Context& context, bool as_json) {
  context.errors.print("This takes a few seconds.\n");
  context.errors.flush();
  const auto report = proof::prove(context.environment, policy_in_force(context));
  if (!report) {
    context.complain("the proof could not be made: " + report.error().message);
    return ExitCode::failed;
  }
  context.out.print(as_json ? proof::json_of(*report) : proof::text_of(*report));
  return report->passed() ? ExitCode::fine : ExitCode::failed;
}

// What can be said is said, whatever else is wrong.
ExitCode overview(Context& context, bool as_json) {
  Privacy privacy{context.paths, kept_files(context.paths.state), told_by_service(context), configure(context, {}), {}};
  const auto policy = policy_in_force(context);
  if (policy.present()) privacy.policy = config::restrictions(policy);
  context.out.print(as_json ? json_of(privacy) : text_of(privacy));
  return privacy.configured ? ExitCode::fine : ExitCode::configuration;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_flag("--prove", given->prove,
               "Run the installed programs over a calendar of random words, and look for these everywhere");
  add_json_flag(app, given->as_json);
  return [given](Context& context) {
    return given->prove ? prove(context, given->as_json) : overview(context, given->as_json);
  };
}

}  // namespace

const Verb privacy_verb{"privacy", "What is stored, where and how long; or show that it is so",
                        "  attune privacy\n"
                        "  attune privacy --prove\n"
                        "  attune privacy --prove --json",
                        false, declare};

}  // namespace attune::client

#include <CLI/CLI.hpp>
#include <memory>

#include "core/identity/keys.hpp"
#include "daemon/client/ending.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"
#include "daemon/state/ending.hpp"

namespace attune::client {
namespace {

constexpr std::string_view what_is_lost =
    "Attune begins anew: it no longer knows what it told and what you answered, whom you pinned or merged, nor whom "
    "you\n"
    "had it forget: they come back. Your calendars and your configuration stay as they are.\n";

struct Arguments {
  bool remove = false;
  bool yes = false;
  bool as_json = false;
};

Result<bool> end_state(const Context& context, bool remove) {
  if (auto ready = identity::initialise(); !ready) return tl::unexpected(ready.error());
  return remove ? state::destroy_state(context.paths.state) : state::put_state_aside(context.paths.state);
}

ExitCode reset(Context& context, const Arguments& given) {
  if (!is_meant(context, what_is_lost, given.remove ? "Delete the old state?" : "Put the old state aside?",
                given.yes)) {
    return ExitCode::usage;
  }
  const auto ended = end_state(context, given.remove);
  if (!ended) {
    context.complain(ended.error().message);
    return exit_code_of(ended.error().kind);
  }
  if (given.as_json) {
    context.out.print(std::string(R"({"schema":1,"reset":)") + (*ended ? "true" : "false") + "}\n");
  } else if (!*ended) {
    context.out.print("There is no state yet: the first start makes one.\n");
  } else {
    context.out.print(
        given.remove
            ? "The old state is deleted. The next start begins anew.\n"
            : "The old state stands aside, under names that end in .before-reset. The next start begins anew.\n");
  }
  return ExitCode::fine;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_flag("--delete", given->remove, "Delete the old state rather than put it aside");
  app.add_flag("--yes", given->yes, "Do not ask whether it is meant");
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return reset(context, *given); };
}

}  // namespace

const Verb reset_verb{"reset", "Begin anew after the key was lost or changed; not while the service runs",
                      "  attune reset\n"
                      "  attune reset --delete --yes",
                      false, declare};

}  // namespace attune::client

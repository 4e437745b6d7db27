#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string id;
  bool as_json = false;
};

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("ID", given->id, "The number of a nudge, or the id of a finding")->type_name("")->required();
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return ask_and_print(context, "why", {{"id", given->id}}, given->as_json); };
}

}  // namespace

const Verb why_verb{"why", "Why something was said: the definition, what was counted, what was left out",
                    "  attune why 7\n"
                    "  attune why meeting_overload:2026-W47",
                    true, declare};

}  // namespace attune::client

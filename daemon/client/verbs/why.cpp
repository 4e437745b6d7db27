#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string id, week;
  bool as_json = false;
};

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("ID", given->id, "The number of a nudge, the id of a finding, or the name of a figure or kind")
      ->type_name("")
      ->required();
  app.add_option("--week", given->week, "The figures of another week than this one, such as 2026-W47")
      ->type_name("WEEK")
      ->check(a_week());
  add_json_flag(app, given->as_json);
  return [given](Context& context) {
    boost::json::object arguments{{"id", given->id}};
    if (!given->week.empty()) arguments["week"] = given->week;
    return ask_and_print(context, "why", arguments, given->as_json);
  };
}

}  // namespace

const Verb why_verb{"why",
                    "Why something was said, or what a figure means: the definition, its inputs, what was left out",
                    "  attune why 7\n"
                    "  attune why meeting_overload:2026-W47\n"
                    "  attune why load --week 2026-W47",
                    true, declare};

}  // namespace attune::client

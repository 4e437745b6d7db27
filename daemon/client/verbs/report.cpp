#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string week;
  bool as_json = false;
};

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("--week", given->week, "Another week than this one, such as 2026-W47")
      ->type_name("WEEK")
      ->check(a_week());
  add_json_flag(app, given->as_json);
  return [given](Context& context) {
    boost::json::object arguments;
    if (!given->week.empty()) arguments["week"] = given->week;
    return ask_and_print(context, "report", arguments, given->as_json);
  };
}

}  // namespace

const Verb report_verb{"report", "A week: figures, openings for focus, one-to-ones",
                       "  attune report\n"
                       "  attune report --week 2026-W47\n"
                       "  attune report --json",
                       true, declare};

}  // namespace attune::client

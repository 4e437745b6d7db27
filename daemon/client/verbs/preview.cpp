#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

constexpr auto a_look_at_every_moment = std::chrono::seconds{120};

struct Arguments {
  int weeks = 8;
  bool as_json = false;
};

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("--weeks", given->weeks, "How many of the past weeks")
      ->type_name("N")
      ->check(a_number(1, 26))
      ->capture_default_str();
  add_json_flag(app, given->as_json);
  return [given](Context& context) {
    return ask_and_print(context, "preview", {{"weeks", given->weeks}}, given->as_json, a_look_at_every_moment);
  };
}

}  // namespace

const Verb preview_verb{"preview", "The nudges that the past weeks would have brought under the present settings",
                        "  attune preview\n"
                        "  attune preview --weeks 4",
                        true, declare};

}  // namespace attune::client

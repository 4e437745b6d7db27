#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

Run declare(CLI::App& app) {
  const auto as_json = std::make_shared<bool>(false);
  add_json_flag(app, *as_json);
  return [as_json](Context& context) { return ask_and_print(context, "people", {}, *as_json); };
}

}  // namespace

const Verb people_verb{"people", "Whom you meet one-to-one: how often, when last, when next",
                       "  attune people\n"
                       "  attune people --json",
                       true, declare};

}  // namespace attune::client

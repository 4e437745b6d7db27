#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

Run declare(CLI::App& app) {
  const auto as_json = std::make_shared<bool>(false);
  add_json_flag(app, *as_json);
  return [as_json](Context& context) { return ask_and_print(context, "status", {}, *as_json); };
}

}  // namespace

const Verb status_verb{"status", "How the service is, and what it can read",
                       "  attune status\n"
                       "  attune status --json",
                       true, declare};

}  // namespace attune::client

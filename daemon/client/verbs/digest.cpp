#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

Run declare(CLI::App& app) {
  const auto as_json = std::make_shared<bool>(false);
  add_json_flag(app, *as_json);
  return [as_json](Context& context) { return ask_and_print(context, "digest", {}, *as_json); };
}

}  // namespace

const Verb digest_verb{"digest", "Last week in short, against what is usual for you",
                       "  attune digest\n"
                       "  attune digest --json",
                       true, declare};

}  // namespace attune::client

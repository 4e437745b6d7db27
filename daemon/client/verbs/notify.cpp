#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

constexpr auto patience = std::chrono::seconds{60};  // several notifiers may each take their time

Run declare(CLI::App& app) {
  const auto test = std::make_shared<bool>(false);
  app.add_flag("--test", *test, "Show a test notification on your screen")->required();
  return [test](Context& context) { return ask_and_print(context, "notify-test", {}, false, patience); };
}

}  // namespace

const Verb notify_verb{"notify", "Try the way to your screen", "  attune notify --test", true, declare};

}  // namespace attune::client

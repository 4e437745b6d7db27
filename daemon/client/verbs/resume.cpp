#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

Run declare(CLI::App&) {
  return [](Context& context) { return ask_and_print(context, "resume", {}, false); };
}

}  // namespace

const Verb resume_verb{"resume", "End a pause", "  attune resume", true, declare};

}  // namespace attune::client

#include <CLI/CLI.hpp>
#include <memory>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

constexpr auto longest_cycle = std::chrono::seconds{150};  // a reading of all calendars ends before

Run declare(CLI::App& app) {
  const auto accept = std::make_shared<bool>(false);
  app.add_flag("--accept", *accept, "Believe a calendar that has become much smaller");
  return [accept](Context& context) {
    return ask_and_print(context, "refresh", {{"accept", *accept}}, false, longest_cycle);
  };
}

}  // namespace

const Verb refresh_verb{"refresh", "Read all calendars now; returns when they have been read",
                        "  attune refresh\n"
                        "  attune refresh --accept   after you emptied a calendar yourself",
                        true, declare};

}  // namespace attune::client

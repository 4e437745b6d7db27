#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"
#include "daemon/settings/quiet_end.hpp"

namespace attune::client {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<std::vector<std::string>>();
  app.add_option("WHEN", *given,
                 "How long (2h, 90min, \"3 days\"), or until when (until 14:00, until tomorrow, until friday, "
                 "until 2026-12-01)")
      ->type_name("")
      ->required();
  return [given](Context& context) {
    const auto words = joined(*given);
    // What nobody understands needs no service. The service knows the owner's zone.
    const auto now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
    if (const auto end = settings::quiet_end(words, now, Zone::utc()); !end && !words.starts_with("until ")) {
      context.complain(end.error().message);
      return ExitCode::usage;
    }
    return ask_and_print(context, "pause", {{"when", words}}, false);
  };
}

}  // namespace

const Verb pause_verb{"pause", "Say nothing for a while",
                      "  attune pause 2h\n"
                      "  attune pause 3 days\n"
                      "  attune pause until tomorrow\n"
                      "  attune pause until friday 14:00",
                      true, declare};

}  // namespace attune::client

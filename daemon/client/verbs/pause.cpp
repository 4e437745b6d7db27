#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "config/values.hpp"
#include "core/time/instant.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

std::string check_duration(const std::string& text) {
  const auto duration = config::parse_duration(text);
  return duration && duration->count() > 0 ? std::string{} : "expected a duration, such as 2h, 90min or \"3 days\"";
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<std::string>();
  app.add_option("DURATION", *given, "How long: 2h, 90min, \"3 days\"")
      ->type_name("")
      ->required()
      ->check(CLI::Validator(check_duration, ""));
  return [given](Context& context) {
    const auto now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
    const auto until = now + *config::parse_duration(*given);
    return ask_and_print(context, "pause", {{"until", to_rfc3339(until)}}, false);
  };
}

}  // namespace

const Verb pause_verb{"pause", "Say nothing for a while",
                      "  attune pause 2h\n"
                      "  attune pause \"3 days\"",
                      true, declare};

}  // namespace attune::client

#include "daemon/client/run_flags.hpp"

#include <CLI/CLI.hpp>
#include <chrono>

#include "daemon/client/chosen_sources.hpp"
#include "daemon/client/validators.hpp"

namespace attune::client {
namespace {

constexpr int most_weeks = 520;

}  // namespace

Overrides RunFlags::overrides() const {
  return {config.empty() ? std::nullopt : std::optional<std::filesystem::path>(config), zone, addresses,
          sources_of_paths(paths)};
}

Instant RunFlags::moment() const {
  if (const auto given = parse_rfc3339(now)) return *given;
  return std::chrono::floor<Seconds>(std::chrono::system_clock::now());
}

void declare_run_flags(CLI::App& app, RunFlags& flags) {
  app.add_option("PATH", flags.paths,
                 "Calendars to read: .ics files, or folders of them; without any, those of the configuration")
      ->type_name("");
  app.add_option("--config", flags.config, "This configuration instead of your own")->type_name("FILE");
  app.add_option("--now", flags.now, "Another moment than now")->type_name("RFC3339")->check(an_instant());
  app.add_option("--zone", flags.zone, "Your time zone, instead of the configured one")
      ->type_name("ZONE")
      ->check(a_zone());
  app.add_option("--me", flags.addresses,
                 "A calendar address of yours, instead of the configured ones; may be repeated")
      ->type_name("ADDRESS")
      ->check(an_address())
      ->allow_extra_args(false);  // one at a time: what follows is a PATH
  app.add_option("--weeks", flags.weeks, "So many weeks back, instead of 26")
      ->type_name("N")
      ->check(a_number(1, most_weeks));
  app.add_flag("--identities", flags.identities, "Addresses instead of tags, for your own eyes");
}

}  // namespace attune::client

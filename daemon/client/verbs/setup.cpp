#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "daemon/client/setup/options.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

using setup::Nudging;

CLI::Validator a_named_path() {
  return {[](const std::string& text) -> std::string {
            const auto equals = text.find('=');
            const bool complete = equals != std::string::npos && equals > 0 && equals + 1 < text.size();
            return complete ? "" : "expected a name and a path, such as work=~/calendars/work";
          },
          ""};
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<setup::Options>();
  const auto nudging = std::make_shared<std::string>("unchanged");
  app.add_flag("--yes", given->yes, "Ask nothing; without a terminal this is how it is run");
  app.add_option("--me", given->addresses, "An address of your own; may be repeated")
      ->type_name("ADDRESS")
      ->check(an_address());
  app.add_option("--source", given->sources, "A calendar and how you call it; may be repeated")
      ->type_name("NAME=PATH")
      ->check(a_named_path());
  app.add_option("--path", given->paths, "A calendar: a file, or a folder of .ics files; may be repeated")
      ->type_name("PATH");
  app.add_option("--holidays", given->holidays, "A calendar of days off; may be repeated")->type_name("PATH");
  app.add_flag("--no-search", given->no_search, "Take only calendars that are named");
  app.add_flag("--assume-meetings", given->assume_meetings,
               "Events of calendars that show no people count as meetings");
  app.add_option("--zone", given->zone, "Your time zone, if it is not the system's")
      ->type_name("ZONE")
      ->check(a_zone());
  app.add_option("--hours", given->hours, "When you work: 09:00-17:00, or \"mon-thu 08:30-17:00, fri 08:30-14:00\"")
      ->type_name("HOURS");
  app.add_option("--lunch", given->lunch, "What is taken off every day: 12:00-13:00, or none")->type_name("SPAN");
  app.add_option("--week-start", given->week_start, "The day your week starts on, if it is not your locale's")
      ->type_name("DAY")
      ->check(a_choice({"auto", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}));
  app.add_option("--names", given->names, "How people are named in a notification: none, initials or full")
      ->type_name("LEVEL")
      ->check(a_choice({"none", "initials", "full"}));
  app.add_option("--nudges", *nudging,
                 "accept: from today on; quieter: at most one a week; off: figures alone; unchanged")
      ->type_name("HOW")
      ->check(a_choice({"accept", "quieter", "off", "unchanged"}))
      ->capture_default_str();
  app.add_flag("--no-start", given->no_start, "Leave the service as it is");
  return [given, nudging](Context& context) {
    static const std::map<std::string_view, Nudging> words{{"accept", Nudging::accept},
                                                           {"quieter", Nudging::quieter},
                                                           {"off", Nudging::off},
                                                           {"unchanged", Nudging::unchanged}};
    given->nudging = words.at(*nudging);
    return setup::run_setup(context, *given);
  };
}

}  // namespace

const Verb setup_verb{"setup", "Find your calendars, ask a few things, write the configuration, start the service",
                      "  attune setup\n"
                      "  attune setup --yes\n"
                      "  attune setup --yes --me you@example.org --hours 08:30-17:00\n"
                      "  attune setup --yes --no-search --source work=~/calendars/work --holidays ~/days-off.ics",
                      false, declare};

}  // namespace attune::client

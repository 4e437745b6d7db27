#include <memory>
#include <system_error>

#include "core/identity/keys.hpp"
#include "daemon/client/ending.hpp"
#include "daemon/client/people_given.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"
#include "daemon/state/ending.hpp"

namespace attune::client {
namespace {

constexpr std::string_view what_is_lost =
    "This destroys the key, and with it all that Attune remembers: what it told and what you answered, whom you "
    "pinned,\n"
    "merged or had it forget. Your calendars and your configuration stay as they are.\n";

struct Arguments {
  std::vector<std::string> people;
  bool remove = false;
  bool everything = false;
  bool yes = false;
  bool as_json = false;
};

ExitCode complained(const Context& context, const Error& error) {
  context.complain(error.message);
  return exit_code_of(error.kind);
}

ExitCode forget_everything(Context& context, const Arguments& given) {
  if (!is_meant(context, what_is_lost, "Forget everything?", given.yes)) return ExitCode::usage;
  if (auto ready = identity::initialise(); !ready) return complained(context, ready.error());
  if (auto ended = end_service(context); !ended) return complained(context, ended.error());
  const auto destroyed = state::destroy_state(context.paths.state);
  if (!destroyed) return complained(context, destroyed.error());
  std::error_code ignored;
  std::filesystem::remove(context.paths.runtime / "report.html", ignored);
  if (given.as_json) {
    context.out.print(*destroyed ? R"({"schema":1,"destroyed":true})"
                                   "\n"
                                 : R"({"schema":1,"destroyed":false})"
                                   "\n");
    return ExitCode::fine;
  }
  context.out.print(
      *destroyed
          ? "The key is destroyed, and all that it sealed is gone. The service has ended; when it starts again it\n"
            "begins anew. `systemctl --user disable attune` keeps it from starting.\n"
          : "There was nothing to forget.\n");
  return ExitCode::fine;
}

ExitCode forget(Context& context, const Arguments& given) {
  if (given.everything) return forget_everything(context, given);
  const auto people = people_given(context, given.people);
  if (!people) return people.error();
  for (const auto& person : *people) {
    boost::json::object request;
    person.put(request, "person");
    if (given.remove) request["remove"] = true;
    if (const auto code = ask_and_print(context, "forget", request, given.as_json); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  auto* const tag =
      app.add_option("TAG", given->people,
                     "Whom, by tag; without one, or for -, addresses are read from standard input, one a line")
          ->type_name("")
          ->expected(0, 1)
          ->check(a_tag());
  auto* const remove = app.add_flag("--remove", given->remove,
                                    "Let them be known again; whoever is forgotten has no tag, but an address");
  auto* const everything =
      app.add_flag("--everything", given->everything, "Destroy the key and all that is remembered, of everybody");
  everything->excludes(tag)->excludes(remove);
  app.add_flag("--yes", given->yes, "Do not ask whether it is meant")->needs(everything);
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return forget(context, *given); };
}

}  // namespace

const Verb forget_verb{"forget", "Remove somebody from all that is remembered, and keep them out; or everything",
                       "  attune forget 1a2b3c4d\n"
                       "  attune forget < addresses.txt\n"
                       "  attune forget --remove < addresses.txt\n"
                       "  attune forget --everything",
                       true, declare};

}  // namespace attune::client

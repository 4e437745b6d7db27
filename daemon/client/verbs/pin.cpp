#include <memory>

#include "daemon/client/people_given.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::vector<std::string> people;
  std::string role;
  bool remove = false;
  bool as_json = false;
};

ExitCode pin(Context& context, const Arguments& given) {
  const auto people = people_given(context, given.people);
  if (!people) return people.error();
  for (const auto& person : *people) {
    boost::json::object request;
    person.put(request, "person");
    if (!given.role.empty()) request["role"] = given.role;
    if (given.remove) request["remove"] = true;
    if (const auto code = ask_and_print(context, "pin", request, given.as_json); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("TAG", given->people,
                 "Whom, by tag; without one, or for -, addresses are read from standard input, one a line")
      ->type_name("")
      ->expected(0, 1)
      ->check(a_tag());
  const auto role = app.add_option("--role", given->role, "What this person is to you: manager, report or mentor")
                        ->type_name("ROLE")
                        ->check(a_choice({"manager", "report", "mentor"}));
  app.add_flag("--remove", given->remove, "Take the pin and the role back")->excludes(role);
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return pin(context, *given); };
}

}  // namespace

const Verb pin_verb{"pin", "Pin somebody you want to stay in touch with, perhaps with a role",
                    "  attune pin 1a2b3c4d --role manager\n"
                    "  attune pin < addresses.txt\n"
                    "  attune pin --remove 1a2b3c4d",
                    true, declare};

}  // namespace attune::client

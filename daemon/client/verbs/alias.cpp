#include <memory>

#include "daemon/client/people_given.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string first;
  std::string other;
  bool remove = false;
  bool as_json = false;
};

ExitCode part(Context& context, const std::vector<Person>& people, bool as_json) {
  for (const auto& person : people) {
    boost::json::object request{{"remove", true}};
    person.put(request, "person");
    if (const auto code = ask_and_print(context, "alias", request, as_json); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

ExitCode merge(Context& context, const std::vector<Person>& people, bool as_json) {
  if (people.size() < 2) {
    context.complain("expected two: the second is the same person as the first (see `attune alias --help`)");
    return ExitCode::usage;
  }
  for (auto other = people.begin() + 1; other != people.end(); ++other) {
    boost::json::object request;
    people.front().put(request, "person");
    other->put(request, "other");
    if (const auto code = ask_and_print(context, "alias", request, as_json); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

ExitCode alias(Context& context, const Arguments& given) {
  std::vector<std::string> tags{given.first, given.other};
  std::erase(tags, "");
  if (tags.size() == 1 && !given.remove && tags.front() != from_standard_input) {
    tags.emplace_back(from_standard_input);  // the others are read
  }
  const auto people = people_given(context, tags);
  if (!people) return people.error();
  return given.remove ? part(context, *people, given.as_json) : merge(context, *people, given.as_json);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("TAG", given->first,
                 "Who stands for both; without tags, or for -, addresses are read from standard input, one a line")
      ->type_name("")
      ->check(a_tag());
  app.add_option("OTHER", given->other, "Who is the same person; without one, everyone on standard input is")
      ->type_name("")
      ->check(a_tag());
  app.add_flag("--remove", given->remove, "It is a person of its own again");
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return alias(context, *given); };
}

}  // namespace

const Verb alias_verb{"alias", "Say that two tags or addresses are one person",
                      "  attune alias 1a2b3c4d 5e6f7a8b\n"
                      "  attune alias 1a2b3c4d < other-addresses.txt\n"
                      "  attune alias --remove 5e6f7a8b",
                      true, declare};

}  // namespace attune::client

#include <memory>

#include "daemon/client/people_given.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::vector<std::string> people;
  bool remove = false;
};

ExitCode part(Context& context, const std::vector<Person>& people) {
  for (const auto& person : people) {
    boost::json::object request{{"remove", true}};
    person.put(request, "person");
    if (const auto code = ask_and_print(context, "alias", request, false); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

ExitCode merge(Context& context, const std::vector<Person>& people) {
  if (people.size() < 2) {
    context.complain("expected two: the second is the same person as the first (see `attune alias --help`)");
    return ExitCode::usage;
  }
  for (auto other = people.begin() + 1; other != people.end(); ++other) {
    boost::json::object request;
    people.front().put(request, "person");
    other->put(request, "other");
    if (const auto code = ask_and_print(context, "alias", request, false); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

ExitCode alias(Context& context, const Arguments& given) {
  auto tags = given.people;
  if (tags.size() == 1 && !given.remove && tags.front() != from_standard_input) {
    tags.emplace_back(from_standard_input);  // the others are read
  }
  const auto people = people_given(context, tags);
  if (!people) return people.error();
  return given.remove ? part(context, *people) : merge(context, *people);
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("TAG", given->people,
                 "The second is the same person as the first; what is not given by tag is read from standard input, "
                 "one address a line, those after the first being the same person")
      ->type_name("")
      ->expected(0, 2)
      ->check(a_tag());
  app.add_flag("--remove", given->remove, "Stands for itself again");
  return [given](Context& context) { return alias(context, *given); };
}

}  // namespace

const Verb alias_verb{"alias", "Say that two tags or addresses are one person",
                      "  attune alias 1a2b3c4d 5e6f7a8b\n"
                      "  attune alias 1a2b3c4d < other-addresses.txt\n"
                      "  attune alias --remove 5e6f7a8b",
                      true, declare};

}  // namespace attune::client

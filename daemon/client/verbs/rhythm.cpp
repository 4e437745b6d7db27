#include <memory>

#include "config/values.hpp"
#include "daemon/client/people_given.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string first;  // a tag, or without one a rhythm
  std::string second;
  bool remove = false;
  bool as_json = false;

  std::vector<std::string> words() const {
    std::vector<std::string> both{first, second};
    std::erase(both, "");
    return both;
  }
};

// Of whole days.
std::optional<std::int64_t> days_in(std::string_view text) {
  constexpr std::int64_t minutes_a_day{24 * 60};
  const auto length = config::parse_duration(text);
  if (!length || length->count() == 0 || length->count() % minutes_a_day != 0) return std::nullopt;
  return length->count() / minutes_a_day;
}

ExitCode set(Context& context, const Arguments& given) {
  auto words = given.words();
  std::optional<std::int64_t> days;
  if (!given.remove) {
    days = words.empty() ? std::nullopt : days_in(words.back());
    if (!days) {
      context.complain("expected a rhythm in whole days, such as 14d (see `attune rhythm --help`)");
      return ExitCode::usage;
    }
    words.pop_back();
  }
  if (words.size() > 1) {
    context.complain("expected one tag (see `attune rhythm --help`)");
    return ExitCode::usage;
  }
  if (const auto complaint = words.empty() ? "" : a_tag()(words.front()); !complaint.empty()) {
    context.complain(complaint);
    return ExitCode::usage;
  }
  const auto people = people_given(context, words);
  if (!people) return people.error();
  for (const auto& person : *people) {
    boost::json::object request;
    person.put(request, "person");
    if (days) request["days"] = *days;
    if (given.remove) request["remove"] = true;
    if (const auto code = ask_and_print(context, "rhythm", request, given.as_json); code != ExitCode::fine) return code;
  }
  return ExitCode::fine;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("TAG", given->first,
                 "Whom, by tag; without one, or for -, addresses are read from standard input, one a line")
      ->type_name("");
  app.add_option("RHYTHM", given->second, "How often, in days: 14d")->type_name("");
  app.add_flag("--remove", given->remove, "Take it back: the rhythm is learned again");
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return set(context, *given); };
}

}  // namespace

const Verb rhythm_verb{"rhythm", "Say how often you want to meet somebody one-to-one",
                       "  attune rhythm 1a2b3c4d 14d\n"
                       "  attune rhythm 7d < addresses.txt\n"
                       "  attune rhythm --remove 1a2b3c4d",
                       true, declare};

}  // namespace attune::client

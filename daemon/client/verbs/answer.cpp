#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "core/nudge/nudge.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

struct Arguments {
  std::string id;
  std::string answer;
};

// "Not this kind" reads not-this-kind on a command line as well.
std::string underscored(std::string text) {
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

std::string check_answer(const std::string& text) {
  if (nudge::answer_of(underscored(text))) return {};
  return "the answers are show, later, elsewhere, not-this-kind and not-useful";
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_option("ID", given->id, "The number of the nudge, as `attune nudges` prints it")->type_name("")->required();
  app.add_option("ANSWER", given->answer,
                 "later: tomorrow; elsewhere: we talk elsewhere; not-this-kind; not-useful; show")
      ->type_name("")
      ->required()
      ->check(
          offering({"show", "later", "elsewhere", "not-this-kind", "not-useful"}, CLI::Validator(check_answer, "")));
  return [given](Context& context) {
    return ask_and_print(context, "answer", {{"id", given->id}, {"answer", underscored(given->answer)}}, false);
  };
}

}  // namespace

const Verb answer_verb{"answer", "Answer a nudge",
                       "  attune answer 7 later          say it again tomorrow\n"
                       "  attune answer 7 elsewhere      we talk elsewhere\n"
                       "  attune answer 7 not-this-kind  nothing of this kind for four weeks",
                       true, declare};

}  // namespace attune::client

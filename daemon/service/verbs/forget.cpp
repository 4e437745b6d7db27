// Somebody is forgotten, or may be known again.
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/person_meant.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

Reply told(const App& app, std::string text, bool is_forgotten) {
  return {.text = std::move(text),
          .json = as_text(
              {{"schema", 1}, {"forgotten", is_forgotten}, {"people_forgotten", app.memory().forgotten().size()}})};
}

Result<Reply> know_again(App& app, const PersonId& person) {
  if (!app.memory().forgotten().contains(person)) return told(app, "This person is not forgotten.\n", false);
  if (auto kept = app.know_again(person); !kept) return tl::unexpected(kept.error());
  return told(
      app,
      "This person may be known again: the calendars are being read anew. What was said about them stays forgotten.\n",
      false);
}

}  // namespace

VerbResult forget(App& app, Request request) {
  const auto& people = app.memory().people();
  PersonId person{};
  {
    const KnownPeople known(app.survey(), people);
    const auto meant = person_meant(app, known, request, "person");
    if (!meant) co_return tl::unexpected(meant.error());
    person = *meant;
  }
  if (request.flag("remove")) co_return know_again(app, person);
  const auto first = people.canonical(person);
  auto all = people.aliases_of(first);
  all.push_back(first);
  if (auto kept = app.forget(all); !kept) co_return tl::unexpected(kept.error());
  co_return told(app,
                 "Forgotten, and kept out of what will be read. Meetings with this person still count as time, with "
                 "somebody. `attune forget --remove` takes it back for an address on standard input.\n",
                 true);
}

}  // namespace attune::service

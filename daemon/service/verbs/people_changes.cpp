// What the owner says about people. Each is written down before it is answered.
#include <algorithm>

#include "core/base/text.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/person_meant.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

using analysis::People;
using analysis::PersonNote;

constexpr int shortest_counted_days = 7;  // the analysis takes shorter rhythms for this

// Whom a change is about, and everyone there was before it.
struct Meant {
  KnownPeople known;
  PersonId person;
};

// Nothing new is remembered of somebody who was forgotten.
Result<PersonId> known_person(const App& app, const KnownPeople& known, const Request& request,
                              std::string_view field) {
  auto person = person_meant(app, known, request, field);
  if (person && app.memory().forgotten().contains(*person)) {
    return failure(ErrorKind::usage, "this person is forgotten; `attune forget --remove` takes that back first");
  }
  return person;
}

Result<Meant> meant_by(App& app, const Request& request) {
  KnownPeople known(app.survey(), app.memory().people());
  const auto person = known_person(app, known, request, "person");
  if (!person) return tl::unexpected(person.error());
  return Meant{std::move(known), *person};
}

Result<void> change(App& app, const std::function<void(People&)>& how) {
  auto kept = app.memory().change_people(how);
  app.teller().reconsider();
  return kept;
}

std::string note_words(const PersonNote& note) {
  std::string words = note.pinned ? "pinned" : "not pinned";
  if (note.role) words += ", " + std::string(analysis::name_of(*note.role));
  if (note.rhythm_days) words += ", every " + counted(*note.rhythm_days, "day", "days");
  return words;
}

boost::json::object note_json(App& app, const Meant& meant) {
  const auto& people = app.memory().people();
  const auto note = people.about(meant.person);
  boost::json::array aliases;
  for (const auto& alias : people.aliases_of(meant.person)) aliases.emplace_back(meant.known.naming().person(alias));
  return {{"schema", 1},
          {"person", meant.known.naming().person(people.canonical(meant.person))},
          {"pinned", note.pinned},
          {"role", note.role ? boost::json::value(analysis::name_of(*note.role)) : boost::json::value(nullptr)},
          {"rhythm_days", note.rhythm_days ? boost::json::value(*note.rhythm_days) : boost::json::value(nullptr)},
          {"aliases", std::move(aliases)}};
}

// "1a2b3c4d: pinned, manager."
Reply told(App& app, const Meant& meant, std::string_view more = {}) {
  const auto& people = app.memory().people();
  const auto one = people.canonical(meant.person);
  auto text = meant.known.naming().person(one) + ": " + note_words(people.about(one)) + ".";
  if (!meant.known.contains(one)) text += " Your calendars do not show this person.";
  text += more;
  return {.text = text + '\n', .json = as_text(note_json(app, meant))};
}

}  // namespace

VerbResult pin(App& app, Request request) {
  const auto role = analysis::person_role_of(request.text("role"));
  if (!role && !request.text("role").empty()) {
    co_return failure(ErrorKind::usage, "a role is one of manager, report and mentor");
  }
  const auto meant = meant_by(app, request);
  if (!meant) co_return tl::unexpected(meant.error());
  const auto kept = change(app, [&](People& people) {
    if (request.flag("remove")) {
      people.unpin(meant->person);
    } else {
      people.pin(meant->person, role);
    }
  });
  if (!kept) co_return tl::unexpected(kept.error());
  co_return told(app, *meant);
}

VerbResult rhythm(App& app, Request request) {
  const bool remove = request.flag("remove");
  const auto days = request.number("days").value_or(0);
  if (!remove && (days < 1 || days > analysis::longest_rhythm_days)) {
    co_return failure(ErrorKind::usage,
                      "a rhythm has from 1 to " + std::to_string(analysis::longest_rhythm_days) + " days");
  }
  const auto meant = meant_by(app, request);
  if (!meant) co_return tl::unexpected(meant.error());
  const auto kept = change(app, [&](People& people) {
    if (remove) {
      people.forget_rhythm(meant->person);
    } else {
      people.set_rhythm(meant->person, static_cast<int>(days));
    }
  });
  if (!kept) co_return tl::unexpected(kept.error());
  const bool raised = !remove && days < shortest_counted_days;
  co_return told(app, *meant, raised ? " A rhythm of less than 7 days counts as 7." : "");
}

VerbResult alias(App& app, Request request) {
  const auto meant = meant_by(app, request);
  if (!meant) co_return tl::unexpected(meant.error());
  const auto tag = meant->known.naming().person(meant->person);
  if (request.flag("remove")) {
    bool parted = false;
    const auto kept = change(app, [&](People& people) { parted = people.part(meant->person); });
    if (!kept) co_return tl::unexpected(kept.error());
    co_return Reply{.text = tag + (parted ? " is a person of its own again.\n" : " was a person of its own already.\n"),
                    .json = as_text(note_json(app, *meant))};
  }
  const auto other = known_person(app, meant->known, request, "other");
  if (!other) co_return tl::unexpected(other.error());
  if (*other == meant->person) co_return failure(ErrorKind::usage, "both are " + tag + " already");
  const auto kept = change(app, [&](People& people) { people.merge(meant->person, *other); });
  if (!kept) co_return tl::unexpected(kept.error());
  const auto other_tag = meant->known.naming().person(*other);
  co_return Reply{.text = other_tag + " is the same person as " + tag + "; `attune alias --remove " + other_tag +
                          "` takes it back.\n",
                  .json = as_text(note_json(app, *meant))};
}

}  // namespace attune::service

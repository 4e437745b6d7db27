// How much is remembered, by kind, for the owner: numbers and dates alone.
#include <algorithm>
#include <set>

#include "core/calendar/hash_text.hpp"
#include "core/calendar/nameless.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

namespace json = boost::json;

struct Span {
  std::optional<Instant> oldest, newest;

  void add(Instant first, Instant last) {
    oldest = std::min(oldest.value_or(first), first);
    newest = std::max(newest.value_or(last), last);
  }
};

json::object reading_json(const App& app, const Source& source) {
  const auto reading = app.archive().find(source.id()).value_or(state::SourceReading{});
  std::size_t occurrences = 0;
  std::set<PersonId> people;
  Span span;
  for (const auto& item : reading.meetings) {
    occurrences += item.meetings.size();
    for (const auto& meeting : item.meetings) {
      span.add(meeting.facts.period.start, meeting.facts.period.end);
      for (const auto& invitee : meeting.people) {
        if (!is_nameless(invitee)) people.insert(invitee.person);
      }
    }
  }
  return {{"source", source.source().name},    {"file", spelled(source.id()) + ".sealed"},
          {"items", state::items_in(reading)}, {"occurrences", occurrences},
          {"people", people.size()},           {"remarks", state::remarks_on(reading)},
          {"oldest", as_json(span.oldest)},    {"newest", as_json(span.newest)}};
}

json::object memory_json(const Memory& memory) {
  const auto& history = memory.history();
  Span span;
  std::set<std::uint32_t> nudges;
  for (const auto& told : history.told) {
    span.add(told.at, told.at);
    nudges.insert(told.number);
  }
  const auto& notes = memory.people().notes();
  const auto answers = std::ranges::count_if(history.told, [](const auto& told) { return told.answer.has_value(); });
  const auto aliases = std::ranges::count_if(notes, [](const auto& note) { return note.second.same_as.has_value(); });
  return {{"nudges", nudges.size()},
          {"answers", answers},
          {"oldest", as_json(span.oldest)},
          {"newest", as_json(span.newest)},
          {"people_noted", static_cast<std::int64_t>(notes.size()) - aliases},
          {"aliases", aliases},
          {"resting", history.elsewhere.size()},
          {"waiting", history.later.size()},
          {"asleep", history.asleep_until.size() + history.occasions_asleep_until.size()},
          {"forgotten", memory.forgotten().size()}};
}

}  // namespace

VerbResult privacy(App& app, Request) {
  json::array readings;
  for (const auto& source : app.sources()) readings.push_back(reading_json(app, *source));
  co_return Reply{
      .text = "`attune privacy` says it in words.\n",
      .json = as_text({{"schema", 1}, {"memory", memory_json(app.memory())}, {"readings", std::move(readings)}})};
}

}  // namespace attune::service

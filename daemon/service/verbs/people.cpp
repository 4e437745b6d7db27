#include "core/render/people.hpp"
#include "core/analysis/people_overview.hpp"
#include "core/analysis/view.hpp"
#include "core/calendar/hash_text.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/known_people.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::service {
namespace {

std::vector<analysis::PersonOverview> overview(const World& world, const Memory& memory) {
  const auto otherwise = analysis::can_see_people(world.sources) ? analysis::RhythmState::not_enough_history
                                                                 : analysis::RhythmState::cannot_tell;
  auto all = analysis::people_overview(world.analysis.rhythms, memory.people(), world.settings, otherwise);
  const auto history = memory.present_history();
  for (auto& person : all) {
    const auto said = history.elsewhere.find(person.rhythm.person);
    if (said != history.elsewhere.end()) person.elsewhere = said->second;
  }
  return all;
}

void write_person(wire::JsonWriter& json, const analysis::PersonOverview& person, const wire::Naming& naming) {
  json.begin_object();
  wire::write_rhythm(json, person.rhythm, naming);
  json.member("pinned", person.pinned);
  json.name("role");
  if (person.role) {
    json.text(analysis::name_of(*person.role));
  } else {
    json.null();
  }
  wire::write_instant(json, "elsewhere_since", person.elsewhere);
  json.name("aliases");
  json.begin_array();
  for (const auto& alias : person.aliases) json.text(naming.person(alias));
  json.end_array();
  json.end_object();
}

std::string people_json(const std::vector<analysis::PersonOverview>& people, const wire::Naming& naming,
                        const Zone& zone, Instant now) {
  std::string text;
  wire::JsonWriter json(text);
  wire::begin_document(json, now, zone);
  json.name("rhythms");
  json.begin_array();
  for (const auto& person : people) write_person(json, person, naming);
  json.end_array();
  json.end_object();
  return text;
}

}  // namespace

// The command reads the calendars once more and asks by whose tag each address goes: the service itself never knows
// names. Whole tags, of the one that stands for the person, in the order of the addresses.
VerbResult person_tags(App& app, Request request) {
  boost::json::array tags;
  for (const auto address : request.texts("addresses")) {
    tags.emplace_back(spelled(app.memory().people().canonical(app.keys().person(address))));
  }
  co_return Reply{.text = {}, .json = as_text({{"schema", 1}, {"tags", std::move(tags)}})};
}

VerbResult people(App& app, Request request) {
  const auto now = app.clock().now();
  const auto& zone = app.configured().zone;
  const auto world = app.survey();
  const KnownPeople known(world, app.memory().people());
  const auto list = overview(world, app.memory());
  if (request.wants_json()) co_return Reply{.text = {}, .json = people_json(list, known.naming(), zone, now)};
  auto style = request.style();
  style.person = [&known](const PersonId& person) { return known.naming().person(person); };
  co_return Reply{.text = render::people_report(list, zone, style), .json = {}};
}

}  // namespace attune::service

#include "daemon/wire/analysis_schema.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <initializer_list>
#include <stdexcept>

#include "core/analysis/definition.hpp"

namespace attune::wire {
namespace {

namespace json = boost::json;
using analysis::Definition;

json::object typed(std::string_view type) {
  return {{"type", type}};
}

json::object or_null(std::string_view type) {
  return {{"type", json::array{type, "null"}}};
}

json::object count() {
  return {{"type", "integer"}, {"minimum", 0}};
}

json::object list_of(json::object items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

// An object whose named members are all there; others may stand beside them.
json::object with_members(json::object members) {
  json::array names;
  for (const auto& member : members) names.emplace_back(member.key());
  return {{"type", "object"}, {"required", std::move(names)}, {"properties", std::move(members)}};
}

json::object one_of_names(Definition::Subject subject) {
  json::array names;
  for (const auto& definition : analysis::definitions()) {
    if (definition.subject == subject) names.emplace_back(definition.name);
  }
  return {{"enum", std::move(names)}};
}

// An object with some of those names as members.
json::object keyed_by(Definition::Subject subject, const json::object& value) {
  json::object members;
  for (const auto& definition : analysis::definitions()) {
    if (definition.subject == subject) members[definition.name] = value;
  }
  return {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(members)}};
}

json::object period() {
  return with_members({{"start", typed("string")}, {"end", typed("string")}});
}

json::object shaped(Definition::Shape shape) {
  using Shape = Definition::Shape;
  const json::object counted = with_members({{"count", count()}, {"minutes", count()}});
  switch (shape) {
    case Shape::whole:
      return count();
    case Shape::share:
      return {{"type", json::array{"number", "null"}}, {"minimum", 0}};
    case Shape::kinds:
      return keyed_by(Definition::Subject::kind, counted);
    case Shape::chain:
      return counted;
    case Shape::periods:
      return list_of(period());
    case Shape::costs:
      return list_of(with_members({{"start", typed("string")}, {"end", typed("string")}, {"minutes", count()}}));
    case Shape::none:
      break;
  }
  throw std::logic_error("a figure without a shape");
}

// Weeks have every figure; a day has all but the costs, which are prices within a week.
json::object figures(bool of_week) {
  json::object members;
  for (const auto& definition : analysis::definitions()) {
    if (definition.subject != Definition::Subject::figure) continue;
    if (!of_week && definition.shape == Definition::Shape::costs) continue;
    auto figure = shaped(definition.shape);
    figure["title"] = definition.title;
    figure["description"] = definition.text;
    members[definition.name] = std::move(figure);
  }
  return members;
}

json::object day() {
  auto members = figures(false);
  members["date"] = typed("string");
  return with_members(std::move(members));
}

json::object week() {
  auto members = figures(true);
  for (const auto* const name : {"week", "from", "to"}) members[name] = typed("string");
  auto days = list_of(day());
  days["minItems"] = days["maxItems"] = 7;
  members["days"] = std::move(days);
  return with_members(std::move(members));
}

json::object source() {
  json::object shows;
  for (const auto* const name : {"attendees", "participation_status", "titles", "busy_status"}) {
    shows[name] = typed("boolean");
  }
  return with_members({{"name", typed("string")},
                       {"state", {{"enum", json::array{"fresh", "stale", "unreadable"}}}},
                       {"capability", with_members(std::move(shows))},
                       {"occurrences", count()},
                       {"excluded", keyed_by(Definition::Subject::reason, count())},
                       {"diagnostics", list_of(with_members({{"code", typed("string")}}))}});
}

json::object rhythm() {
  const json::array states{"on_rhythm", "missing", "faded", "cannot_tell", "not_enough_history", "resting"};
  return with_members({{"person", typed("string")},
                       {"rhythm_days", or_null("number")},
                       {"learned", typed("boolean")},
                       {"held", count()},
                       {"last_held", or_null("string")},
                       {"next", or_null("string")},
                       {"state", {{"enum", states}}}});
}

json::object finding() {
  auto result = with_members({{"id", typed("string")},
                              {"kind", one_of_names(Definition::Subject::finding)},
                              {"evidence", typed("object")},
                              {"confidence", {{"enum", json::array{"high", "medium", "low"}}}}});
  auto& members = result["properties"].get_object();
  for (const auto* const name : {"period", "person"}) members[name] = typed("string");
  for (const auto* const name : {"assumed", "withheld"}) members[name] = typed("boolean");
  return result;
}

json::object nudge() {
  return with_members({{"finding", typed("string")}, {"title", typed("string")}, {"body", typed("string")}});
}

}  // namespace

std::string analysis_schema() {
  auto document = with_members({{"schema", {{"const", 1}}},
                                {"now", typed("string")},
                                {"zone", typed("string")},
                                {"window", with_members({{"from", typed("string")}, {"to", typed("string")}})},
                                {"sources", list_of(source())},
                                {"cannot_tell", list_of(one_of_names(Definition::Subject::finding))},
                                {"weeks", list_of(week())},
                                {"rhythms", list_of(rhythm())},
                                {"findings", list_of(finding())},
                                {"nudges", list_of(nudge())}});
  document["$schema"] = "http://json-schema.org/draft-07/schema#";
  document["title"] = "What attune analyse prints";
  return json::serialize(document);
}

}  // namespace attune::wire

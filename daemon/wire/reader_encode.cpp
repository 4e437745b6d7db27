#include "daemon/wire/reader_encode.hpp"

#include <boost/json.hpp>
#include <charconv>

#include "daemon/wire/json_writer.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::wire {

namespace {

std::int64_t seconds(Instant instant) {
  return instant.time_since_epoch().count();
}

void append_members(JsonWriter& json, const Capability& capability) {
  json.name("capability");
  json.begin_array();
  for (const auto& [word, member] : capabilities) {
    if (capability.*member) json.text(word);
  }
  json.end_array();
}

void append_owner(JsonWriter& json, const OccurrenceFacts& facts) {
  if (facts.owner_answer) json.member("owner", spelt(answers, *facts.owner_answer));
}

void append_times(JsonWriter& json, const OccurrenceFacts& facts) {
  json.member("start", seconds(facts.period.start));
  json.member("end", seconds(facts.period.end));
  if (facts.recurrence_id) json.member("recurrence_id", seconds(*facts.recurrence_id));
  if (facts.travel.count() != 0) json.member("travel", facts.travel.count());
  if (facts.stamp != Instant{}) json.member("stamp", seconds(facts.stamp));
  if (facts.series_days != 0) json.member("series_days", facts.series_days);
}

void append_facts(JsonWriter& json, const OccurrenceFacts& facts) {
  append_times(json, facts);
  for (const auto& [word, member] : flags) {
    if (facts.*member) json.member(word, true);
  }
  if (facts.status != EventStatus::confirmed) json.member("status", spelt(statuses, facts.status));
  if (facts.transparency == Transparency::transparent) json.member("transparent", true);
  if (facts.busy_status) json.member("busy", spelt(busy_statuses, *facts.busy_status));
  append_owner(json, facts);
  if (facts.rituals != 0) json.member("rituals", std::int64_t{facts.rituals});
  if (facts.sequence != 0) json.member("sequence", std::int64_t{facts.sequence});
  json.member("component", std::int64_t{facts.component});
}

void append_people(JsonWriter& json, const OccurrenceLine& occurrence, bool declined) {
  const auto those = [declined](const InvitedPerson& person) { return person.declined == declined; };
  if (std::none_of(occurrence.people.begin(), occurrence.people.end(), those)) return;
  json.name(declined ? "declined" : "people");
  json.begin_array();
  for (const auto& person : occurrence.people) {
    if (those(person)) json.text(person.address);
  }
  json.end_array();
}

boost::json::array array_of(const std::vector<std::string>& texts) {
  return boost::json::array(texts.begin(), texts.end());
}

boost::json::array array_of(const std::vector<std::vector<std::string>>& lists) {
  boost::json::array array;
  for (const auto& one : lists) array.push_back(array_of(one));
  return array;
}

boost::json::object object_of(const Period& period) {
  return {{"from", to_rfc3339(period.start)}, {"to", to_rfc3339(period.end)}};
}

}  // namespace

void append_daemon_hello(std::string& out) {
  out += boost::json::serialize(boost::json::object{{"attune", "reader"}, {"protocol", reader_protocol}});
  out += '\n';
}

void append_begin(std::string& out, const Begin& begin) {
  boost::json::object object{
      {"kind", spelt(source_kinds, begin.kind)},
      {"path", begin.path},
      {"zone", begin.zone},
      {"window", object_of(begin.window)},
      {"horizon", object_of(begin.horizon)},
      {"addresses", array_of(begin.addresses)},
      {"aliases", array_of(begin.aliases)},
      {"groups", array_of(begin.groups)},
      {"not_people", array_of(begin.not_people)},
      {"words",
       {{"focus", array_of(begin.words.focus)},
        {"away", array_of(begin.words.away)},
        {"cancelled", array_of(begin.words.cancelled)},
        {"rituals", array_of(begin.words.rituals)}}},
      {"sandbox", begin.sandbox_required ? "required" : "best-effort"},
      {"unless", begin.unless.empty() ? boost::json::value(nullptr) : boost::json::value(begin.unless)},
  };
  if (begin.names) object["names"] = spelt(name_forms, *begin.names);
  out += boost::json::serialize(boost::json::object{{"begin", std::move(object)}});
  out += '\n';
}

void append_want(std::string& out, const Want& want) {
  JsonLine json(out);
  json.name("want");
  json.begin_array();
  json.number(std::int64_t{want.first});
  json.number(std::int64_t{want.last});
  json.end_array();
}

void append_want_end(std::string& out) {
  JsonLine(out).member("want_end", true);
}

void append_hello(std::string& out, std::string_view version) {
  JsonLine json(out);
  json.member("reader", std::string_view("attune"));
  json.member("protocol", reader_protocol);
  json.member("version", version);
}

void append_alias(std::string& out, const AliasLine& alias) {
  JsonLine json(out);
  json.name("alias");
  json.begin_array();
  json.text(alias.other);
  json.text(alias.first);
  json.end_array();
}

void append_opened(std::string& out) {
  JsonLine(out).member("opened", true);
}

void append_items(std::string& out, std::span<const ListedItem> items) {
  JsonLine json(out);
  json.name("items");
  json.begin_array();
  for (const auto& [reference, tag] : items) {
    json.text(reference);
    json.text(tag);
  }
  json.end_array();
}

void append_items_end(std::string& out, const ItemsEnd& end) {
  JsonLine json(out);
  json.member("items_end", std::int64_t{end.items});
  if (!end.listing.empty()) json.member("listing", end.listing);
  json.member("locked", end.locked);
  json.member("passed_over", std::int64_t{end.passed_over.items});
  json.member("later", end.passed_over.later);
  append_members(json, end.passed_over.capability);
}

void append_unchanged(std::string& out) {
  JsonLine(out).member("unchanged", true);
}

void append_failed(std::string& out, SourceFault fault) {
  JsonLine json(out);
  json.member("failed", spelt(source_faults, fault));
  json.member("message", words_for(fault));
}

void append_diagnostic(std::string& out, const DiagnosticLine& diagnostic) {
  JsonLine json(out);
  json.name("diagnostic");
  json.begin_object();
  if (!diagnostic.of_source) json.member("item", std::int64_t{diagnostic.item});
  json.member("code", diagnostic.code);
  if (!diagnostic.property.empty()) json.member("property", diagnostic.property);
  json.member("component", std::int64_t{diagnostic.component});
  json.member("line", std::int64_t{diagnostic.line});
  if (diagnostic.count > 1) json.member("count", std::int64_t{diagnostic.count});
  json.end_object();
}

void append_occurrence(std::string& out, const OccurrenceLine& occurrence) {
  JsonLine json(out);
  json.name("occurrence");
  json.begin_object();
  json.member("item", std::int64_t{occurrence.item});
  json.member("uid", occurrence.uid);
  append_facts(json, occurrence.facts);
  if (!occurrence.organizer.empty()) json.member("organizer", occurrence.organizer);
  append_people(json, occurrence, false);
  append_people(json, occurrence, true);
  json.end_object();
}

void append_name(std::string& out, const NameLine& name) {
  JsonLine json(out);
  json.name("name");
  json.begin_object();
  json.member("item", std::int64_t{name.item});
  json.member("address", name.address);
  json.member("name", name.name);
  json.end_object();
}

void append_done(std::string& out, const Done& done) {
  JsonLine json(out);
  json.member("done", std::int64_t{done.item});
  json.name("expanded_until");
  if (done.expanded_until) {
    json.text(to_rfc3339(*done.expanded_until));
  } else {
    json.null();
  }
  append_members(json, done.capability);
  json.member("events", std::int64_t{done.events});
}

void append_capability(std::string& out, const Capability& capability) {
  JsonLine json(out);
  append_members(json, capability);
}

void append_end(std::string& out) {
  JsonLine(out).member("end", true);
}

}  // namespace attune::wire

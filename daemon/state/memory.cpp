#include "daemon/state/memory.hpp"

#include <boost/json.hpp>

#include "core/calendar/hash_text.hpp"
#include "daemon/state/json_fields.hpp"

namespace attune::state {
namespace {

namespace json = boost::json;

json::object object_of(const nudge::Told& told) {
  json::object object{
      {"number", told.number}, {"finding", told.finding}, {"at", seconds_of(told.at)}, {"delivered", told.delivered}};
  if (told.kind) object["kind"] = analysis::name_of(*told.kind);
  if (told.person) object["person"] = spelled(*told.person);
  if (told.answer) object["answer"] = nudge::name_of(*told.answer);
  if (told.answered_at) object["answered_at"] = seconds_of(*told.answered_at);
  if (told.seen) object["seen"] = true;
  return object;
}

// Reads a word through `meaning`, which knows every word that is ever written.
template <class Meaning>
auto maybe_word(Fields& fields, std::string_view name, bool& sound, Meaning meaning)
    -> decltype(meaning(std::string_view())) {
  const auto text = fields.maybe_text(name);
  if (!text) return std::nullopt;
  const auto word = meaning(*text);
  if (!word) sound = false;
  return word;
}

nudge::Told told_of(const json::value& value, bool& sound) {
  Fields fields(value, sound);
  nudge::Told told;
  told.number = fields.number("number");
  told.finding = fields.text("finding");
  told.at = fields.instant("at");
  told.delivered = fields.flag("delivered");
  told.kind = maybe_word(fields, "kind", sound, analysis::finding_kind_of);
  told.person = maybe_word(fields, "person", sound, from_spelled<PersonId>);
  told.answer = maybe_word(fields, "answer", sound, nudge::answer_of);
  told.answered_at = fields.maybe_instant("answered_at");
  told.seen = fields.maybe_flag("seen").value_or(false);
  return told;
}

json::object object_of(const analysis::PersonNote& note) {
  json::object object;
  if (note.pinned) object["pinned"] = true;
  if (note.role) object["role"] = analysis::name_of(*note.role);
  if (note.rhythm_days) object["rhythm_days"] = *note.rhythm_days;
  if (note.same_as) object["same_as"] = spelled(*note.same_as);
  return object;
}

analysis::PersonNote note_of(const json::value& value, bool& sound) {
  Fields fields(value, sound);
  analysis::PersonNote note;
  note.pinned = fields.maybe_flag("pinned").value_or(false);
  note.role = maybe_word(fields, "role", sound, analysis::person_role_of);
  if (const auto days = fields.maybe_number("rhythm_days")) {
    sound = sound && *days >= 1 && *days <= analysis::longest_rhythm_days;
    note.rhythm_days = static_cast<int>(*days);
  }
  note.same_as = maybe_word(fields, "same_as", sound, from_spelled<PersonId>);
  return note;
}

analysis::People people_of(const json::object& object, bool& sound) {
  std::map<PersonId, analysis::PersonNote> notes;
  for (const auto& [hex, value] : object) {
    const auto person = from_spelled<PersonId>(hex);
    if (person) notes[*person] = note_of(value, sound);
    if (!person) sound = false;
  }
  auto people = analysis::People::from(std::move(notes));
  if (!people) sound = false;
  return std::move(people).value_or(analysis::People());
}

// Each schema has a reader of its own for what it added. What an earlier one wrote never changes, so neither does its
// reader: tests/golden/state holds a memory of every schema.
void read_schema_1(Fields& fields, Memory& memory, bool& sound) {
  auto& history = memory.history;
  history.since = fields.instant("since");
  history.next_number = fields.number("next_number");
  history.paused_until = fields.maybe_instant("paused_until");
  for (const auto& one : fields.array("told")) history.told.push_back(told_of(one, sound));
  for (const auto& [name, until] : fields.object("asleep_until")) {
    const auto kind = analysis::finding_kind_of(name);
    if (kind) history.asleep_until[*kind] = instant_of(until, sound);
    if (!kind) sound = false;
  }
  for (const auto& [name, until] : fields.maybe_object("occasions_asleep_until")) {
    const auto occasion = nudge::occasion_named(name);
    if (occasion) history.occasions_asleep_until[*occasion] = instant_of(until, sound);
    if (!occasion) sound = false;
  }
  for (const auto& [finding, at] : fields.object("later")) history.later[finding] = instant_of(at, sound);
  for (const auto& [hex, at] : fields.object("elsewhere")) {
    const auto person = from_spelled<PersonId>(hex);
    if (person) history.elsewhere[*person] = instant_of(at, sound);
    if (!person) sound = false;
  }
  memory.people = people_of(fields.maybe_object("people"), sound);
}

void read_schema_2(Fields& fields, Memory& memory, bool& sound) {
  memory.generation = fields.number("generation");
  for (const auto& hex : fields.array("forgotten")) {
    const auto person = hex.is_string() ? from_spelled<PersonId>(hex.get_string()) : std::nullopt;
    if (person) memory.forgotten.insert(*person);
    if (!person) sound = false;
  }
}

}  // namespace

std::vector<std::uint8_t> encode(const Memory& memory) {
  const auto& history = memory.history;
  json::array told;
  for (const auto& one : history.told) told.emplace_back(object_of(one));
  json::object asleep;
  for (const auto& [kind, until] : history.asleep_until) asleep[analysis::name_of(kind)] = seconds_of(until);
  json::object occasions_asleep;
  for (const auto& [occasion, until] : history.occasions_asleep_until) {
    occasions_asleep[nudge::name_of(occasion)] = seconds_of(until);
  }
  json::object later;
  for (const auto& [finding, at] : history.later) later[finding] = seconds_of(at);
  json::object elsewhere;
  for (const auto& [person, at] : history.elsewhere) elsewhere[spelled(person)] = seconds_of(at);

  json::array forgotten;
  for (const auto& person : memory.forgotten) forgotten.emplace_back(spelled(person));

  json::object root{
      {"since", seconds_of(history.since)}, {"next_number", history.next_number}, {"told", std::move(told)},
      {"asleep_until", std::move(asleep)},  {"later", std::move(later)},          {"elsewhere", std::move(elsewhere)},
      {"forgotten", std::move(forgotten)},  {"generation", memory.generation}};
  json::object people;
  for (const auto& [person, note] : memory.people.notes()) people[spelled(person)] = object_of(note);
  if (!people.empty()) root["people"] = std::move(people);
  if (!occasions_asleep.empty()) root["occasions_asleep_until"] = std::move(occasions_asleep);
  if (history.paused_until) root["paused_until"] = seconds_of(*history.paused_until);
  const auto text = json::serialize(root);
  return {text.begin(), text.end()};
}

Result<Memory> decode_memory(std::span<const std::uint8_t> bytes, std::uint32_t schema) {
  json::error_code fault;
  const auto root = json::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, fault);
  bool sound = !fault && schema >= 1 && schema <= memory_schema;
  Fields fields(root, sound);
  Memory memory;
  read_schema_1(fields, memory, sound);
  if (schema >= 2) read_schema_2(fields, memory, sound);
  if (!sound) return failure(ErrorKind::state, "the memory of what was said cannot be understood");
  return memory;
}

}  // namespace attune::state

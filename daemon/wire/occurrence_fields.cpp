#include "daemon/wire/occurrence_fields.hpp"

#include <cmath>

#include "daemon/wire/json_read.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::wire {

namespace {

using boost::json::value;

// Writes one fact; false if the value is not of its kind.
using Reader = bool (*)(const value& given, OccurrenceFacts& facts);

template <class To, class From>
bool put(To& to, const std::optional<From>& from) {
  if (from) to = *from;
  return from.has_value();
}

template <class To, class Value, std::size_t count>
bool put_word(To& to, const Spelling<Value, count>& spelling, const value& given) {
  const auto word = text_of(&given);
  return word && put(to, meaning_of(spelling, *word));
}

bool read_transparent(const value& given, OccurrenceFacts& facts) {
  const auto truth = truth_of(&given);
  if (truth && *truth) facts.transparency = Transparency::transparent;
  return truth.has_value();
}

bool read_travel(const value& given, OccurrenceFacts& facts) {
  const auto seconds = number_of<std::int32_t>(&given);
  if (seconds) facts.travel = Seconds{*seconds};
  return seconds.has_value();
}

bool read_series_days(const value& given, OccurrenceFacts& facts) {
  facts.series_days = given.is_double() ? given.get_double() : static_cast<double>(number_of<int>(&given).value_or(-1));
  return std::isfinite(facts.series_days) && facts.series_days >= 0;
}

constexpr std::pair<std::string_view, Reader> readers[]{
    {"start", [](const value& given, OccurrenceFacts& facts) { return put(facts.period.start, instant_of(&given)); }},
    {"end", [](const value& given, OccurrenceFacts& facts) { return put(facts.period.end, instant_of(&given)); }},
    {"recurrence_id",
     [](const value& given, OccurrenceFacts& facts) { return put(facts.recurrence_id, instant_of(&given)); }},
    {"stamp", [](const value& given, OccurrenceFacts& facts) { return put(facts.stamp, instant_of(&given)); }},
    {"component",
     [](const value& given, OccurrenceFacts& facts) { return put(facts.component, number_of<std::uint32_t>(&given)); }},
    {"sequence",
     [](const value& given, OccurrenceFacts& facts) {
       return put(facts.sequence, number_of<std::int32_t>(&given, std::numeric_limits<std::int32_t>::min()));
     }},
    {"rituals",
     [](const value& given, OccurrenceFacts& facts) { return put(facts.rituals, number_of<RitualSet>(&given)); }},
    {"owner", [](const value& given, OccurrenceFacts& facts) { return put_word(facts.owner_answer, answers, given); }},
    {"status", [](const value& given, OccurrenceFacts& facts) { return put_word(facts.status, statuses, given); }},
    {"busy",
     [](const value& given, OccurrenceFacts& facts) { return put_word(facts.busy_status, busy_statuses, given); }},
    {"transparent", read_transparent},
    {"travel", read_travel},
    {"series_days", read_series_days},
};

bool read_flag(std::string_view name, const value& given, OccurrenceFacts& facts) {
  const auto member = meaning_of(flags, name);
  if (!member) return true;
  return put(facts.**member, truth_of(&given));
}

bool read_fact(std::string_view name, const value& given, OccurrenceFacts& facts) {
  for (const auto& [known, reader] : readers) {
    if (known == name) return reader(given, facts);
  }
  return read_flag(name, given, facts);
}

}  // namespace

std::optional<OccurrenceFacts> facts_of(const boost::json::object& line) {
  OccurrenceFacts facts;
  bool started = false;
  bool ended = false;
  for (const auto& member : line) {
    const std::string_view name(member.key().data(), member.key().size());
    if (!read_fact(name, member.value(), facts)) return std::nullopt;
    started = started || name == "start";
    ended = ended || name == "end";
  }
  if (!started || !ended || facts.period.end < facts.period.start) return std::nullopt;
  return facts;
}

}  // namespace attune::wire

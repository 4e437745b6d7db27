#include "daemon/wire/analysis_parts.hpp"

namespace attune::wire {
namespace {

using namespace analysis;

void write_kinds(JsonWriter& json, const Figures& figures) {
  json.name("by_kind");
  json.begin_object();
  for (std::size_t i = 0; i < kind_count; ++i) {
    const auto& [count, minutes] = figures.by_kind[i];
    if (count == 0 && minutes == 0) continue;
    json.name(name_of(static_cast<Kind>(i)));
    json.begin_object();
    write_integer(json, "count", count);
    write_integer(json, "minutes", minutes);
    json.end_object();
  }
  json.end_object();
}

void write_week(JsonWriter& json, const WeekFigures& week) {
  json.begin_object();
  json.member("week", week.name);
  write_date(json, "from", week.first_day);
  write_date(json, "to", week.first_day + std::chrono::days{7});
  write_figures(json, week.figures);
  if (week.assumed) json.member("assumed", true);
  json.name("focus_cost");
  json.begin_array();
  for (const auto& cost : week.focus_cost) {
    json.begin_object();
    write_instant(json, "start", cost.period.start);
    write_instant(json, "end", cost.period.end);
    write_integer(json, "minutes", cost.minutes);
    json.end_object();
  }
  json.end_array();
  json.name("days");
  json.begin_array();
  for (const auto& day : week.days) {
    json.begin_object();
    write_date(json, "date", day.date);
    write_figures(json, day.figures);
    if (day.assumed) json.member("assumed", true);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void begin_document(JsonWriter& json, Instant now, const Zone& zone) {
  json.begin_object();
  write_integer(json, "schema", 1);
  write_instant(json, "now", now);
  json.member("zone", std::string_view(zone.name()));
}

void write_integer(JsonWriter& json, std::string_view name, std::int64_t value) {
  json.member(name, value);
}

void write_instant(JsonWriter& json, std::string_view name, std::optional<Instant> instant) {
  json.name(name);
  instant ? json.text(to_rfc3339(*instant)) : json.null();
}

void write_date(JsonWriter& json, std::string_view name, std::optional<LocalDate> date) {
  json.name(name);
  date ? json.text(to_iso_date(*date)) : json.null();
}

void write_number(JsonWriter& json, std::string_view name, std::optional<double> number) {
  json.name(name);
  number ? json.number(*number) : json.null();
}

void write_period(JsonWriter& json, const Period& period) {
  json.begin_object();
  write_instant(json, "start", period.start);
  write_instant(json, "end", period.end);
  json.end_object();
}

void write_figures(JsonWriter& json, const Figures& figures) {
  write_integer(json, "working_minutes", figures.working_minutes);
  write_integer(json, "meetings", figures.meetings);
  write_integer(json, "meeting_minutes", figures.meeting_minutes);
  write_integer(json, "meeting_minutes_in_hours", figures.meeting_minutes_in_hours);
  write_integer(json, "maybe_minutes", figures.maybe_minutes);
  write_integer(json, "overlap_minutes", figures.overlap_minutes);
  write_integer(json, "after_hours_minutes", figures.after_hours_minutes);
  write_number(json, "load", figures.load());
  write_kinds(json, figures);
  json.name("longest_chain");
  json.begin_object();
  write_integer(json, "count", figures.longest_chain.meetings);
  write_integer(json, "minutes", figures.longest_chain.minutes);
  json.end_object();
  json.name("focus_blocks");
  json.begin_array();
  for (const auto& block : figures.focus_blocks) write_period(json, block);
  json.end_array();
  write_integer(json, "focus_minutes", figures.focus_minutes);
  write_integer(json, "fragment_minutes", figures.fragment_minutes);
}

void write_weeks(JsonWriter& json, const std::vector<WeekFigures>& weeks) {
  json.begin_array();
  for (const auto& week : weeks) write_week(json, week);
  json.end_array();
}

}  // namespace attune::wire

// Small readable worlds for tests of the analysis and of what is built on it:
//
//   World world;                                                       // Monday 2026-11-23 08:00, UTC
//   world.add(world.event("2026-11-24 10:00", 30min).with({"ann"}));   // into the own source "work"
//   world.weekly(world.event("2026-09-01 10:00", 30min).with({"ann"}), 12);
//   const Analysis analysis = world.analyse();
#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/base/text.hpp"

namespace attune::testing {

// Any name as an opaque hash; the same name, the same hash.
template <class Hash>
Hash hash_named(std::string_view name) {
  Hash hash;
  std::uint64_t state = 0xcbf29ce484222325U;
  for (std::size_t index = 0; index < hash.bytes.size(); ++index) {
    for (const char letter : name) state = (state ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    state ^= state >> 29U;
    hash.bytes[index] = static_cast<std::uint8_t>(state >> 24U);
  }
  return hash;
}

inline PersonId person(std::string_view name) {
  return hash_named<PersonId>(name);
}

// "2026-11-23" or "2026-11-23 10:00".
inline LocalTime local(std::string_view text) {
  const LocalTime date{parse_iso_date(text.substr(0, 10)).value()};
  if (text.size() == 10) return date;
  return date + std::chrono::hours{parse_integer(text.substr(11, 2)).value()} +
         std::chrono::minutes{parse_integer(text.substr(14, 2)).value()};
}

inline LocalDate date(std::string_view text) {
  return date_of(local(text));
}

// The default settings, by value: tests of core do not depend on config's table. Monday to Friday, 09:00 to 17:00,
// lunch 12:00 to 13:00.
inline analysis::Settings default_settings() {
  using namespace std::chrono_literals;
  analysis::Settings settings;
  for (unsigned day = 1; day <= 5; ++day) settings.hours.days[day] = {{9h, 17h}};
  settings.hours.lunch = {{12h, 13h}};
  settings.week_starts_on = std::chrono::Monday;
  settings.longest_meeting = 8h;
  settings.chain_gap = 10min;
  settings.focus_block = 120min;
  settings.hours_given = true;
  settings.overload = {0.50, 6, 300, 4, 180};
  settings.losing_touch = {3, 90, 60};
  settings.after_hours_minutes = 120;
  settings.double_booked_days = 7;
  settings.moved_times = 3;
  settings.fewer_people_share = 0.5;
  settings.enabled = {std::begin(analysis::finding_kinds), std::end(analysis::finding_kinds)};
  settings.weeks_back = 26;
  settings.weeks_ahead = 8;
  return settings;
}

// One occurrence, said as a sentence.
class Event {
 public:
  explicit Event(Period period) { meeting_.facts.period = period; }

  Event& with(std::initializer_list<std::string_view> people) {
    for (const std::string_view name : people) invite(name, false);
    return *this;
  }
  Event& declined_by(std::string_view name) {
    invite(name, true);
    return *this;
  }
  Event& with_group() {
    meeting_.facts.has_group = true;
    return *this;
  }
  Event& organized(std::optional<PartStat> answer = PartStat::accepted) {
    meeting_.facts.owner_organizes = true;
    meeting_.facts.owner_answer = answer;
    return *this;
  }
  Event& invited(PartStat answer = PartStat::needs_action) {
    meeting_.facts.owner_invited = true;
    meeting_.facts.owner_answer = answer;
    return *this;
  }
  Event& optional() {
    meeting_.facts.owner_optional = true;
    return invited(PartStat::accepted);
  }
  Event& uid(std::string_view uid) {
    meeting_.series = hash_named<SeriesId>(uid);
    has_uid_ = true;
    return *this;
  }
  Event& instance(Instant recurrence_id, double series_days) {
    meeting_.facts.recurrence_id = recurrence_id;
    meeting_.facts.series_days = series_days;
    return *this;
  }
  Event& replacing(Instant recurrence_id) {
    meeting_.facts.recurrence_id = recurrence_id;
    meeting_.facts.is_override = true;
    return *this;
  }
  Event& status(EventStatus status) {
    meeting_.facts.status = status;
    return *this;
  }
  Event& cancelled() { return status(EventStatus::cancelled); }
  Event& busy_status(BusyStatus status) {
    meeting_.facts.busy_status = status;
    return *this;
  }
  Event& transparent() {
    meeting_.facts.transparency = Transparency::transparent;
    return *this;
  }
  Event& secret() {
    meeting_.facts.is_private = true;
    return *this;
  }
  Event& away() {
    meeting_.facts.away_word = true;
    return *this;
  }
  Event& focus() {
    meeting_.facts.focus_word = true;
    return *this;
  }
  Event& ritual(std::size_t index) {
    meeting_.facts.rituals = static_cast<RitualSet>(1U << index);
    return *this;
  }
  Event& cancelled_title() {
    meeting_.facts.cancelled_word = true;
    return *this;
  }
  Event& travel(Seconds length) {
    meeting_.facts.travel = length;
    return *this;
  }
  Event& version(std::int32_t sequence, Instant stamp = {}) {
    meeting_.facts.sequence = sequence;
    meeting_.facts.stamp = stamp;
    return *this;
  }
  Event& component(std::uint32_t position) {
    meeting_.facts.component = position;
    return *this;
  }
  Event& all_day() {
    meeting_.facts.all_day = true;
    return *this;
  }

  Instant start() const { return meeting_.facts.period.start; }
  Event& move_to(Instant start) {
    const Seconds length = meeting_.facts.period.length();
    meeting_.facts.period = {start, start + length};
    return *this;
  }
  bool has_uid() const { return has_uid_; }
  const Meeting& meeting() const { return meeting_; }
  Meeting& meeting() { return meeting_; }

 private:
  void invite(std::string_view name, bool declined) {
    meeting_.people.push_back({person(name), declined, false});
    std::sort(meeting_.people.begin(), meeting_.people.end());
  }

  Meeting meeting_;
  bool has_uid_ = false;
};

class World {
 public:
  explicit World(std::string_view now = "2026-11-23 08:00", Zone zone_of_owner = Zone::utc())
      : settings(default_settings()), zone(std::move(zone_of_owner)), now_(zone.to_instant(local(now))) {
    source("work");
  }

  Instant at(std::string_view time) const { return zone.to_instant(local(time)); }
  Instant now() const { return now_; }
  void set_now(std::string_view time) { now_ = at(time); }

  Event event(std::string_view start, Seconds length) const { return Event(Period{at(start), at(start) + length}); }
  Event all_day(std::string_view first, int days = 1) const {
    const LocalDate day = date(first);
    return Event(Period{zone.start_of(day), zone.start_of(day + std::chrono::days{days})}).all_day();
  }

  // Made when first asked for, in the order of asking.
  SourceMeetings& source(std::string_view name, SourceRole role = SourceRole::own) {
    for (SourceMeetings& known : sources) {
      if (known.name == name) return known;
    }
    SourceMeetings made;
    made.name = name;
    made.role = role;
    made.capability = {true, true, true, true};
    sources.push_back(std::move(made));
    return sources.back();
  }

  // Each event is an item of its own, with a UID of its own unless it names one.
  void add(Event event, std::string_view source_name = "work") {
    if (!event.has_uid()) event.uid("uid-" + std::to_string(++last_uid_));
    ItemMeetings item;
    item.item = hash_named<ItemId>("item-" + std::to_string(++last_item_));
    item.meetings.push_back(event.meeting());
    item.place = static_cast<std::uint32_t>(last_item_);
    source(source_name).items.push_back(std::move(item));
  }

  // `times` instances of one series, `every` days apart on the owner's clock.
  void series(Event event, int times, int every, std::string_view source_name = "work") {
    if (!event.has_uid()) event.uid("uid-" + std::to_string(++last_uid_));
    ItemMeetings item;
    item.item = hash_named<ItemId>("item-" + std::to_string(++last_item_));
    item.place = static_cast<std::uint32_t>(last_item_);
    const LocalTime first = zone.to_local(event.start());
    for (int index = 0; index < times; ++index) {
      const Instant start = zone.to_instant(first + std::chrono::days{every} * index);
      item.meetings.push_back(event.move_to(start).instance(start, every).meeting());
    }
    source(source_name).items.push_back(std::move(item));
  }
  void weekly(const Event& event, int times, std::string_view source_name = "work") {
    series(event, times, 7, source_name);
  }

  analysis::Analysis analyse() const { return analysis::analyse(sources, settings, zone, now_); }

  std::vector<SourceMeetings> sources;
  analysis::Settings settings;
  Zone zone;

 private:
  Instant now_;
  int last_uid_ = 0;
  int last_item_ = 0;
};

// The week or the day that holds a date.
inline const analysis::WeekFigures& week_of(const analysis::Analysis& analysis, std::string_view day) {
  const auto& weeks = analysis.weeks;
  const auto index = (date(day) - weeks.front().first_day).count() / 7;
  return weeks.at(static_cast<std::size_t>(index));
}

inline const analysis::DayFigures& day_of(const analysis::Analysis& analysis, std::string_view day) {
  const auto& week = week_of(analysis, day);
  return week.days.at(static_cast<std::size_t>((date(day) - week.first_day).count()));
}

// Of the last item added to a source, its last occurrence.
inline const analysis::Judgement& last_judgement(const analysis::Analysis& analysis, std::size_t source = 0) {
  return analysis.judgements.at(source).back();
}

inline const analysis::Finding* finding(const analysis::Analysis& analysis, std::string_view id) {
  for (const auto& candidate : analysis.findings) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

}  // namespace attune::testing

#include "core/nudge/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "core/nudge/phrases.hpp"
#include "core/nudge/plain.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;

// An opening shorter than this is not worth naming.
constexpr std::chrono::minutes worth_naming{45};

// FNV-1a: the same on every machine and in every version, unlike std::hash.
std::uint64_t choice_of(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

Notification said(Topic topic, std::string_view id, const Values& values) {
  const auto choice = choice_of(id);
  const auto [title, observations, possibilities] = phrases(topic);
  const auto& observation = observations[choice % observations.size()];
  const auto& possibility = possibilities[choice / observations.size() % possibilities.size()];
  return {std::string(title), filled(observation, values) + ' ' + filled(possibility, values)};
}

class Sayer {
 public:
  Sayer(std::string_view id, const Zone& zone, Instant now) : id_(id), zone_(zone), today_(zone.date_at(now)) {}

  Notification operator()(const WeekOverload& overload) const {
    Values values = week(overload);
    if (!overload.remedy) return said(Topic::busy_week, id_, values);
    values["change"] = change(*overload.remedy, "another week");
    return said(Topic::busy_week_with_change, id_, values);
  }

  Notification operator()(const DayOverload& overload) const {
    Values values{{"day", plain_day(overload.date, today_)}};
    if (overload.remedy) values["change"] = change(*overload.remedy, "another day");
    if (overload.chain && !overload.too_many && !overload.too_long) {
      values["meetings"] = meetings(overload.chain->meetings);
      values["from"] = plain_clock(overload.chain->period.start, zone_);
      values["to"] = plain_clock(overload.chain->period.end, zone_);
      return said(overload.remedy ? Topic::long_chain_with_change : Topic::long_chain, id_, values);
    }
    values["meetings"] = meetings(overload.meetings);
    values["spent"] = plain_length(overload.meeting_minutes);
    return said(overload.remedy ? Topic::busy_day_with_change : Topic::busy_day, id_, values);
  }

  Notification operator()(const NoFocusTime& focus) const {
    Values values{{"week", plain_week(focus.first_day, today_)}};
    if (focus.thin) return said(Topic::thin_focus, id_, values);
    if (focus.remedy) {
      values["change"] = change(*focus.remedy, "another week");
      values["opened"] = plain_length(focus.remedy->focus_minutes);
      return said(Topic::no_focus_with_change, id_, values);
    }
    if (!focus.longest_opening || focus.longest_opening->length() < worth_naming) {
      return said(Topic::no_focus, id_, values);
    }
    values["opening"] = opening(*focus.longest_opening);
    return said(Topic::no_focus_with_opening, id_, values);
  }

  Notification operator()(const MissingOneOnOne& missing) const {
    Values values{{"rhythm", plain_rhythm(missing.rhythm_days)}};
    if (missing.last_two_fell_out) return said(Topic::one_on_one_called_off, id_, values);
    if (!missing.last_held) return said(Topic::one_on_one_not_yet, id_, values);
    values["last"] = plain_day(*missing.last_held, today_);
    return said(Topic::one_on_one_quiet, id_, values);
  }

  Notification operator()(const AfterHours& after_hours) const {
    return said(Topic::after_hours, id_,
                {{"week", plain_week(after_hours.first_day, today_)},
                 {"spent", plain_length(after_hours.after_hours_minutes)}});
  }

  Notification operator()(const DoubleBooked& booked) const {
    return said(Topic::double_booked, id_,
                {{"day", plain_day(booked.date, today_)}, {"from", plain_clock(booked.period.start, zone_)}});
  }

  Notification operator()(const LosingTouch& losing) const {
    return said(Topic::losing_touch, id_, {{"last", plain_day(losing.last_met, today_)}});
  }

  Notification operator()(const RhythmMoved& moved) const {
    return said(Topic::one_on_one_moved, id_, {{"times", plain_number(moved.times)}});
  }

  Notification operator()(const FewerPeople& fewer) const {
    const int people = fewer.week.people;
    return said(Topic::fewer_people, id_,
                {{"week", plain_week(fewer.first_day, today_)},
                 {"people", people == 0 ? "nobody" : plain_number(people) + (people == 1 ? " person" : " people")},
                 {"usual", plain_number(std::llround(fewer.week.usual))}});
  }

  Notification operator()(const RitualQuiet& quiet) const {
    Values values{{"ritual", "\u201C" + escape_line(quiet.name) + "\u201D"}};
    if (!quiet.last_seen) return said(Topic::ritual_not_yet, id_, values);
    values["last"] = plain_day(*quiet.last_seen, today_);
    return said(Topic::ritual_quiet, id_, values);
  }

  Notification operator()(const RhythmsKept& kept) const {
    return said(Topic::rhythms_kept, id_, {{"month", plain_month(kept.first_day)}});
  }

  Notification operator()(const MoreFocus& more) const {
    return said(Topic::more_focus, id_,
                {{"week", plain_week(more.first_day, today_)},
                 {"focus", plain_length(more.focus_minutes)},
                 {"usual", plain_length(std::llround(more.usual_focus_minutes))}});
  }

  Notification operator()(const MeetingFreeDay& free) const {
    return said(Topic::meeting_free_day, id_, {{"day", plain_day(free.date, today_)}});
  }

  Notification busy_without_focus(const WeekOverload& overload) const {
    return said(Topic::busy_week_without_focus, id_, week(overload));
  }

 private:
  Values week(const WeekOverload& overload) const {
    return {{"week", plain_week(overload.first_day, today_)},
            {"spent", plain_length(overload.meeting_minutes_in_hours)},
            {"working", plain_length(overload.working_minutes)}};
  }
  static std::string meetings(int number) { return plain_number(number) + (number == 1 ? " meeting" : " meetings"); }
  // The one change, as the subject of a sentence.
  std::string change(const Remedy& remedy, std::string_view elsewhere) const {
    const auto when =
        plain_day(zone_.date_at(remedy.period.start), today_) + " at " + plain_clock(remedy.period.start, zone_);
    if (remedy.action == Remedy::Action::decline) {
      return "going without the meeting " + when + ", where your attendance is optional,";
    }
    return "moving the meeting " + when + ", which you organise, to " + std::string(elsewhere);
  }
  std::string opening(const Period& period) const {
    return plain_day(zone_.date_at(period.start), today_) + " from " + plain_clock(period.start, zone_) + " to " +
           plain_clock(period.end, zone_);
  }

  std::string_view id_;
  const Zone& zone_;
  LocalDate today_;
};

bool lacks_focus_in(const Finding& finding, LocalDate first_day) {
  const auto* const focus = std::get_if<NoFocusTime>(&finding.evidence);
  return focus != nullptr && !focus->thin && focus->first_day == first_day;
}

std::optional<Topic> topic_of_several(FindingKind kind) {
  switch (kind) {
    case FindingKind::missing_one_on_one:
      return Topic::several_one_on_ones;
    case FindingKind::losing_touch:
      return Topic::several_out_of_touch;
    case FindingKind::rhythm_moved:
      return Topic::several_moved;
    case FindingKind::double_booked:
      return Topic::several_double_booked;
    default:
      return std::nullopt;
  }
}

}  // namespace

Notification words_for(const Finding& finding, const Zone& zone, Instant now) {
  return std::visit(Sayer(finding.id, zone, now), finding.evidence);
}

Notification words_for_all(const std::vector<const Finding*>& findings, const Zone& zone, Instant now) {
  const auto& first = *findings.front();
  if (const auto* const overload = std::get_if<WeekOverload>(&first.evidence)) {
    const bool no_focus = std::any_of(findings.begin(), findings.end(), [&](const Finding* finding) {
      return lacks_focus_in(*finding, overload->first_day);
    });
    if (no_focus) return Sayer(first.id, zone, now).busy_without_focus(*overload);
  }
  const auto alike = std::count_if(findings.begin(), findings.end(),
                                   [&](const Finding* finding) { return finding->kind == first.kind; });
  if (const auto several = topic_of_several(first.kind); several && alike > 1) {
    return said(*several, first.id, {{"number", plain_number(alike)}});
  }
  return words_for(first, zone, now);
}

Notification words_for_faded(const Rhythm& rhythm, std::string_view id, const Zone& zone, Instant now) {
  Values values{{"rhythm", plain_rhythm(*rhythm.days)}};
  if (!rhythm.last_held) return said(Topic::one_on_one_not_begun, id, values);
  values["last"] = plain_day(zone.date_at(*rhythm.last_held), zone.date_at(now));
  return said(Topic::one_on_one_faded, id, values);
}

Notification welcome() {
  return said(Topic::welcome, "welcome", {});
}

}  // namespace attune::nudge

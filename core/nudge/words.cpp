#include "core/nudge/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/escape.hpp"
#include "core/nudge/filled.hpp"
#include "core/nudge/phrases.hpp"
#include "core/nudge/plain.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;

// An opening shorter than this is not worth naming.
constexpr std::chrono::minutes worth_naming{45};
constexpr std::string_view name_slot = "{name}";
constexpr std::size_t longest_name = 64;  // bytes

// FNV-1a: the same on every machine and in every version, unlike std::hash.
std::uint64_t choice_of(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

// Which of its sentences a topic is told with, and in what language. How often the same was told moves the choice on,
// so that the next time reads another way.
class Speaker {
 public:
  Speaker(std::string_view id, const Manner& manner)
      : hash_(choice_of(id)), told_before_(static_cast<std::uint64_t>(manner.told_before)), voice_(manner.voice) {}

  const Voice& voice() const { return voice_; }

  // `number` decides the form of a sentence that counts something.
  Notification said(Topic topic, Values values, std::int64_t number = 1) const {
    const auto [title, observations, possibilities, named] = phrases(topic);
    values["number"] = plain_number(number, voice_);
    const auto possibility = spoken(
        voice_, possibilities[(hash_ / observations.size() + told_before_) % possibilities.size()], values, number);
    const auto observed = [&](std::span<const Message> sentences) {
      return spoken(voice_, sentences[(hash_ + told_before_) % sentences.size()], values, number);
    };
    Notification notification{spoken(voice_, title, {}),
                              one_after_another(voice_, observed(observations), possibility)};
    if (named.empty()) return notification;
    values["name"] = name_slot;
    notification.named_body = one_after_another(voice_, observed(named), possibility);
    return notification;
  }

 private:
  std::uint64_t hash_;
  std::uint64_t told_before_;
  const Voice& voice_;
};

class Sayer {
 public:
  Sayer(std::string_view id, const Zone& zone, Instant now, const Manner& manner)
      : speaker_(id, manner), zone_(zone), today_(zone.date_at(now)) {}

  Notification operator()(const WeekOverload& overload) const {
    Values values = week_of(overload);
    if (!overload.remedy) return speaker_.said(Topic::busy_week, values);
    return with_change(*overload.remedy, Topic::busy_week_to_move, Topic::busy_week_to_decline, std::move(values));
  }

  Notification operator()(const DayOverload& overload) const {
    Values values{{"day", day(overload.date)}};
    const auto& chain = overload.chain;
    if (chain && !overload.too_many && !overload.too_long) {
      values["from"] = clock(chain->period.start);
      values["to"] = clock(chain->period.end);
      if (!overload.remedy) return speaker_.said(Topic::long_chain, values, chain->meetings);
      return with_change(*overload.remedy, Topic::long_chain_to_move, Topic::long_chain_to_decline, std::move(values),
                         chain->meetings);
    }
    values["spent"] = length(overload.meeting_minutes);
    if (!overload.remedy) return speaker_.said(Topic::busy_day, values, overload.meetings);
    return with_change(*overload.remedy, Topic::busy_day_to_move, Topic::busy_day_to_decline, std::move(values),
                       overload.meetings);
  }

  Notification operator()(const NoFocusTime& focus) const {
    Values values{{"week", week(focus.first_day)}};
    if (focus.thin) return speaker_.said(Topic::thin_focus, values);
    if (focus.remedy) {
      values["opened"] = length(focus.remedy->focus_minutes);
      return with_change(*focus.remedy, Topic::no_focus_to_move, Topic::no_focus_to_decline, std::move(values));
    }
    if (!focus.longest_opening || focus.longest_opening->length() < worth_naming) {
      return speaker_.said(Topic::no_focus, values);
    }
    values["day"] = day(zone_.date_at(focus.longest_opening->start));
    values["from"] = clock(focus.longest_opening->start);
    values["to"] = clock(focus.longest_opening->end);
    return speaker_.said(Topic::no_focus_with_opening, values);
  }

  Notification operator()(const MissingOneOnOne& missing) const {
    Values values{{"rhythm", plain_rhythm(missing.rhythm_days, speaker_.voice())}};
    if (missing.last_two_fell_out) return speaker_.said(Topic::one_on_one_called_off, values);
    if (!missing.last_held) return speaker_.said(Topic::one_on_one_not_yet, values);
    values["last"] = day(*missing.last_held);
    return speaker_.said(Topic::one_on_one_quiet, values);
  }

  Notification operator()(const AfterHours& after_hours) const {
    return speaker_.said(Topic::after_hours,
                         {{"week", week(after_hours.first_day)}, {"spent", length(after_hours.after_hours_minutes)}});
  }

  Notification operator()(const DoubleBooked& booked) const {
    return speaker_.said(Topic::double_booked, {{"day", day(booked.date)}, {"from", clock(booked.period.start)}});
  }

  Notification operator()(const LosingTouch& losing) const {
    return speaker_.said(Topic::losing_touch, {{"last", day(losing.last_met)}});
  }

  Notification operator()(const RhythmMoved& moved) const {
    return speaker_.said(Topic::one_on_one_moved, {}, moved.times);
  }

  Notification operator()(const FewerPeople& fewer) const {
    const int people = fewer.week.people;
    return speaker_.said(
        people == 0 ? Topic::nobody_met : Topic::fewer_people,
        {{"week", week(fewer.first_day)}, {"usual", plain_number(std::llround(fewer.week.usual), speaker_.voice())}},
        people);
  }

  Notification operator()(const RitualQuiet& quiet) const {
    const auto name = isolated(escape_line(quiet.name), speaker_.voice());
    Values values{{"ritual", filled(speaker_.voice().translated(term("quoted", "“{text}”"), 1), {{"text", name}})}};
    if (!quiet.last_seen) return speaker_.said(Topic::ritual_not_yet, values);
    values["last"] = day(*quiet.last_seen);
    return speaker_.said(Topic::ritual_quiet, values);
  }

  Notification operator()(const RhythmsKept& kept) const {
    return speaker_.said(Topic::rhythms_kept, {{"month", plain_month(kept.first_day, speaker_.voice())}});
  }

  Notification operator()(const MoreFocus& more) const {
    return speaker_.said(Topic::more_focus, {{"week", week(more.first_day)},
                                             {"focus", length(more.focus_minutes)},
                                             {"usual", length(std::llround(more.usual_focus_minutes))}});
  }

  Notification operator()(const MeetingFreeDay& free) const {
    return speaker_.said(Topic::meeting_free_day, {{"day", day(free.date)}});
  }

  Notification busy_without_focus(const WeekOverload& overload) const {
    return speaker_.said(Topic::busy_week_without_focus, week_of(overload));
  }

 private:
  std::string day(LocalDate date) const { return plain_day(date, today_, speaker_.voice()); }
  std::string week(LocalDate first_day) const { return plain_week(first_day, today_, speaker_.voice()); }
  std::string clock(Instant instant) const { return plain_clock(instant, zone_, speaker_.voice()); }
  std::string length(std::int64_t minutes) const { return plain_length(minutes, speaker_.voice()); }

  Values week_of(const WeekOverload& overload) const {
    return {{"week", week(overload.first_day)},
            {"spent", length(overload.meeting_minutes_in_hours)},
            {"working", length(overload.working_minutes)}};
  }
  // The one change, to a meeting that is named by its moment.
  Notification with_change(const Remedy& remedy, Topic to_move, Topic to_decline, Values values,
                           std::int64_t number = 1) const {
    values["meeting_day"] = day(zone_.date_at(remedy.period.start));
    values["meeting_time"] = clock(remedy.period.start);
    return speaker_.said(remedy.action == Remedy::Action::decline ? to_decline : to_move, std::move(values), number);
  }

  Speaker speaker_;
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

Notification words_for(const Finding& finding, const Zone& zone, Instant now, const Manner& manner) {
  auto notification = std::visit(Sayer(finding.id, zone, now, manner), finding.evidence);
  notification.named = person_of(finding);
  return notification;
}

Notification words_for_all(const std::vector<const Finding*>& findings, const Zone& zone, Instant now,
                           const Manner& manner) {
  const auto& first = *findings.front();
  if (const auto* const overload = std::get_if<WeekOverload>(&first.evidence)) {
    const bool no_focus = std::any_of(findings.begin(), findings.end(), [&](const Finding* finding) {
      return lacks_focus_in(*finding, overload->first_day);
    });
    if (no_focus) return Sayer(first.id, zone, now, manner).busy_without_focus(*overload);
  }
  const auto alike = std::count_if(findings.begin(), findings.end(),
                                   [&](const Finding* finding) { return finding->kind == first.kind; });
  if (const auto several = topic_of_several(first.kind); several && alike > 1) {
    return Speaker(first.id, manner).said(*several, {}, alike);
  }
  return words_for(first, zone, now, manner);
}

Notification words_for_faded(const Rhythm& rhythm, std::string_view id, const Zone& zone, Instant now,
                             const Manner& manner) {
  const Speaker speaker(id, manner);
  Values values{{"rhythm", plain_rhythm(*rhythm.days, manner.voice)}};
  if (rhythm.last_held) values["last"] = plain_day(zone.date_at(*rhythm.last_held), zone.date_at(now), manner.voice);
  auto notification =
      speaker.said(rhythm.last_held ? Topic::one_on_one_faded : Topic::one_on_one_not_begun, std::move(values));
  notification.named = rhythm.person;
  return notification;
}

Notification welcome(const Voice& voice) {
  return Speaker("welcome", {.voice = voice}).said(Topic::welcome, {});
}

std::string body_with_name(const Notification& notification, std::string_view name, const Voice& voice) {
  auto body = notification.named_body;
  const auto slot = body.find(name_slot);
  if (slot == std::string::npos || name.empty()) return notification.body;
  return body.replace(slot, name_slot.size(), isolated(escape_line(name, longest_name), voice));
}

}  // namespace attune::nudge

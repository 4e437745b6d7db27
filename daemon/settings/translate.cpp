#include "daemon/settings/translate.hpp"

namespace attune::settings {
namespace {

analysis::Unanswered unanswered(config::Unanswered value) {
  switch (value) {
    case config::Unanswered::automatic:
      return analysis::Unanswered::automatic;
    case config::Unanswered::firm:
      return analysis::Unanswered::firm;
    case config::Unanswered::maybe:
      return analysis::Unanswered::maybe;
    case config::Unanswered::out:
      return analysis::Unanswered::out;
  }
  return analysis::Unanswered::automatic;
}

analysis::Tentative tentative(config::Tentative value) {
  switch (value) {
    case config::Tentative::firm:
      return analysis::Tentative::firm;
    case config::Tentative::maybe:
      return analysis::Tentative::maybe;
    case config::Tentative::out:
      return analysis::Tentative::out;
  }
  return analysis::Tentative::maybe;
}

}  // namespace

analysis::Settings analysis_settings(const config::Settings& settings, std::chrono::weekday week_starts_on) {
  analysis::Settings result;
  result.hours = settings.hours;
  result.hours_given = settings.hours_given;
  result.week_starts_on = week_starts_on;
  result.longest_meeting = settings.meeting.longest;
  result.chain_gap = settings.chain_gap;
  result.focus_block = settings.focus_block;
  result.unanswered = unanswered(settings.meeting.unanswered);
  result.tentative = tentative(settings.meeting.tentative);
  const auto& overload = settings.overload;
  result.overload = {overload.week_load, overload.day_meetings, static_cast<int>(overload.day_minutes.count()),
                     overload.chain_meetings, static_cast<int>(overload.chain_minutes.count())};
  const auto& findings = settings.findings;
  result.losing_touch = {findings.losing_touch_meetings, findings.losing_touch_within_days,
                         findings.losing_touch_quiet_days};
  result.losing_touch_everyone = findings.losing_touch_everyone;
  result.moved_times = findings.rhythm_moved_times;
  result.fewer_people_share = findings.fewer_people_share;
  for (const auto& ritual : settings.rituals) result.rituals.push_back({ritual.name, ritual.days});
  result.after_hours_minutes = static_cast<int>(findings.after_hours_week.count());
  result.double_booked_days = findings.double_booked_days;
  for (std::size_t i = 0; i < config::finding_names.size(); ++i) {
    const auto kind = analysis::finding_kind_of(config::finding_names[i]);
    if (kind && settings.findings.enabled[i]) result.enabled.insert(*kind);
  }
  result.weeks_back = settings.privacy.retention_weeks;
  result.weeks_ahead = weeks_ahead;
  return result;
}

nudge::Settings nudge_settings(const config::Settings& settings) {
  const auto& given = settings.nudge;
  nudge::Settings result;
  result.per_day = given.per_day;
  result.per_week = given.per_week;
  result.learning = std::chrono::days{given.learning_days};
  result.cool_down = std::chrono::days{given.cool_down_days};
  result.person_cool_down = std::chrono::days{given.person_cool_down_days};
  result.usual_cool_down = std::chrono::days{given.usual_cool_down_days};
  result.sleep = std::chrono::days{given.sleep_days};
  result.after_meeting = given.after_meeting;
  result.digest = given.digest;
  result.before_one_on_one = given.before_one_on_one;
  result.own_questions = given.questions;
  return result;
}

SourceRole source_role(config::SourceRole role) {
  switch (role) {
    case config::SourceRole::own:
      return SourceRole::own;
    case config::SourceRole::shared:
      return SourceRole::shared;
    case config::SourceRole::busy:
      return SourceRole::busy;
    case config::SourceRole::holidays:
      return SourceRole::holidays;
  }
  return SourceRole::own;
}

ReadingSettings reading_settings(const config::Settings& settings, std::string zone_name) {
  ReadingSettings result;
  result.zone = std::move(zone_name);
  result.addresses = settings.identity.addresses;
  result.aliases = settings.identity.aliases;
  result.groups = settings.identity.groups;
  result.not_people = settings.identity.not_people;
  result.focus_words = settings.words.focus;
  result.away_words = settings.words.away;
  result.cancelled_words = settings.words.cancelled;
  for (const auto& ritual : settings.rituals) result.ritual_words.push_back(ritual.words);
  result.sandbox_required = settings.reading.sandbox == config::Sandbox::required;
  return result;
}

}  // namespace attune::settings

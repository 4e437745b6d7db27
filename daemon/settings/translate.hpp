// The configuration in the terms of those who work by it.
#pragma once

#include <string>
#include <vector>

#include "config/settings.hpp"
#include "core/analysis/settings.hpp"
#include "core/calendar/source.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::settings {

inline constexpr int weeks_ahead = 8;  // how far ahead the analysis looks

// Rhythms and resting people are the state's to add. The week starts as owner_week_start() says.
analysis::Settings analysis_settings(const config::Settings& settings, std::chrono::weekday week_starts_on);
nudge::Settings nudge_settings(const config::Settings& settings);
SourceRole source_role(config::SourceRole role);

// How every calendar of this owner is read: what a reader has to know beside the calendar itself.
struct ReadingSettings {
  std::string zone;  // the owner's
  std::vector<std::string> addresses;
  std::vector<std::vector<std::string>> aliases;
  std::vector<std::string> groups;
  std::vector<std::string> not_people;
  std::vector<std::string> focus_words, away_words, cancelled_words;
  std::vector<std::vector<std::string>> ritual_words;  // in the order of analysis::Settings::rituals
  bool sandbox_required = true;
};
ReadingSettings reading_settings(const config::Settings& settings, std::string zone_name);

}  // namespace attune::settings

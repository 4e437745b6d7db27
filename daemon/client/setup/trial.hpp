// A first reading of calendars that may become sources, each by the locked reader.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "daemon/client/configured.hpp"
#include "daemon/client/read_sources.hpp"

namespace attune::client::setup {

struct Trial {
  bool readable = false;
  std::string problem;  // why not, in plain words
  Capability shows;
  std::int64_t occurrences = 0;   // in the window of the analysis
  std::int64_t events = 0;        // a series counts once
  bool whole_days_alone = false;  // days off, birthdays
  std::int64_t events_with_people = 0;
  std::map<std::string, std::int64_t> events_of_address;
};

// What a run of setup reads with: everything that decides a reading, but for the sources.
struct ReadingPlan {
  config::Settings settings;
  Zone zone;
  std::chrono::weekday week_starts_on;
  Instant now;

  analysis::Settings analysis() const { return settings::analysis_settings(settings, week_starts_on); }
  ReadRequest request(std::vector<config::Source> sources) const;
};

// In the order of the sources. Nobody counts as the owner: who that is may be what is looked for.
tl::expected<std::vector<Trial>, ExitCode> try_sources(const ReadingPlan& plan, std::vector<config::Source> sources,
                                                       const Context& context);

// "412 occurrences; shows attendees, titles", or the problem.
std::string told(const Trial& trial);

}  // namespace attune::client::setup

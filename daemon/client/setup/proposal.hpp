// A calendar that is one of the sources already, or may become one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/client/setup/found.hpp"
#include "daemon/client/setup/options.hpp"
#include "daemon/client/setup/trial.hpp"

namespace attune::client::setup {

struct Proposal {
  config::Source source;
  std::string program;  // who keeps it; empty: it was named
  bool standing = false;
  bool named = false;  // by this person, now
  bool exported = false;
  bool taken = false;
  Trial trial;

  // Taken, and its people and times are the owner's.
  bool is_own() const { return taken && source.role == config::SourceRole::own; }
  bool is_calendar_of_days_off() const;  // by its name, and nothing speaks against it
  // It would tell nothing about meetings, unless its events are taken for some.
  bool shows_no_people() const;
};

using Proposals = std::vector<Proposal>;

// Nothing that is there already is there twice; every name is another.
void add_standing(Proposals& proposals, const std::vector<config::Source>& sources);
void add_named(Proposals& proposals, std::string_view name, const std::filesystem::path& path,
               config::SourceRole role = config::SourceRole::own);
void add_found(Proposals& proposals, const Discovery& discovery);

// What this person named: "work=~/calendars/work", or the path alone. `folder`: what relative paths start at.
void add_named(Proposals& proposals, const Options& options, const std::filesystem::path& home);

// Reads those that were not read yet.
tl::expected<void, ExitCode> try_proposals(Proposals& proposals, const ReadingPlan& plan, const Context& context);

// What is taken, with its role.
std::vector<config::Source> sources_taken(const Proposals& proposals);

// The calendars that may tell who their owner is.
std::vector<const Trial*> own_trials(const Proposals& proposals);

// `  2  work (khal): 412 occurrences; shows attendees`, then the path.
std::string line_of(const Proposal& proposal, const std::filesystem::path& home);

}  // namespace attune::client::setup

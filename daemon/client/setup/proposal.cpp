#include "daemon/client/setup/proposal.hpp"

#include <algorithm>
#include <array>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/programs.hpp"
#include "daemon/client/setup/search.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

// How calendars of days off are called, in the languages that Attune speaks and some of their neighbours.
constexpr std::array<std::string_view, 12> words_for_days_off{"holiday",  "feiertag", "ferien", "festiv",
                                                              "feriado",  "férié",    "ferie",  "feestdag",
                                                              "helligda", "święt",    "祝日",   "عطل"};

std::string distinct_name(const Proposals& proposals, const std::string& wanted) {
  const auto taken = [&](const std::string& name) {
    return std::ranges::any_of(proposals,
                               [&](const Proposal& known) { return ascii_iequals(known.source.name, name); });
  };
  auto name = wanted;
  for (int number = 2; taken(name); ++number) name = wanted + " " + std::to_string(number);
  return name;
}

Proposal* at_place(Proposals& proposals, const fs::path& path) {
  const auto same =
      std::ranges::find_if(proposals, [&](const Proposal& known) { return same_place(known.source.path, path); });
  return same == proposals.end() ? nullptr : &*same;
}

config::Source source_at(const fs::path& path, bool folder, std::string name) {
  config::Source source;
  source.name = std::move(name);
  source.kind = folder ? config::SourceKind::vdir : config::SourceKind::file;
  source.path = path;
  return source;
}

std::string from_home(const fs::path& path, const fs::path& home) {
  const auto below = path.lexically_relative(home).native();
  const bool inside = !below.empty() && !below.starts_with("..") && below != ".";
  return escape_line(inside ? "~/" + below : path.native(), 300);
}

}  // namespace

bool Proposal::is_calendar_of_days_off() const {
  const auto name = ascii_lower(source.name);
  return trial.readable && trial.whole_days_alone &&
         std::ranges::any_of(words_for_days_off,
                             [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

bool Proposal::shows_no_people() const {
  return is_own() && trial.readable && !trial.shows.attendees && trial.occurrences > 0 && !trial.whole_days_alone;
}

void add_standing(Proposals& proposals, const std::vector<config::Source>& sources) {
  for (const auto& source : sources)
    proposals.push_back({.source = source, .program = {}, .standing = true, .taken = true, .trial = {}});
}

void add_named(Proposals& proposals, std::string_view name, const fs::path& path, config::SourceRole role) {
  if (auto* const known = at_place(proposals, path)) {
    known->named = known->taken = true;
    if (role != config::SourceRole::own) known->source.role = role;
    return;
  }
  auto source = source_at(path, is_folder(path), distinct_name(proposals, harmless_name(name, path)));
  source.role = role;
  proposals.push_back({.source = std::move(source), .program = {}, .named = true, .taken = true, .trial = {}});
}

void add_named(Proposals& proposals, const Options& options, const fs::path& home) {
  const auto meant = [&](const std::string& written) {
    const auto from_here = written.starts_with("~/") ? home / written.substr(2) : fs::absolute(written);
    const auto normal = from_here.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
  };
  for (const auto& path : options.holidays) add_named(proposals, "", meant(path), config::SourceRole::holidays);
  for (const auto& path : options.paths) add_named(proposals, "", meant(path));
  for (const auto& source : options.sources) {
    const auto equals = source.find('=');
    add_named(proposals, source.substr(0, equals), meant(source.substr(equals + 1)));
  }
}

void add_found(Proposals& proposals, const Discovery& discovery) {
  for (const auto& found : discovery.calendars) {
    if (auto* const known = at_place(proposals, found.path)) {
      known->program = found.program;
      continue;
    }
    auto source = source_at(found.path, found.folder, distinct_name(proposals, found.name));
    proposals.push_back(
        {.source = std::move(source), .program = found.program, .exported = found.exported, .trial = {}});
  }
}

tl::expected<void, ExitCode> try_proposals(Proposals& proposals, const ReadingPlan& plan, const Context& context) {
  std::vector<Proposal*> untried;
  std::vector<config::Source> sources;
  for (auto& proposal : proposals) {
    if (proposal.trial.readable || !proposal.trial.problem.empty()) continue;
    untried.push_back(&proposal);
    sources.push_back(proposal.source);
  }
  if (untried.empty()) return {};
  auto trials = try_sources(plan, std::move(sources), context);
  if (!trials) return tl::unexpected(trials.error());
  for (std::size_t i = 0; i < untried.size(); ++i) untried[i]->trial = std::move((*trials)[i]);
  return {};
}

std::vector<config::Source> sources_taken(const Proposals& proposals) {
  std::vector<config::Source> sources;
  for (const auto& proposal : proposals) {
    if (proposal.taken) sources.push_back(proposal.source);
  }
  return sources;
}

std::vector<const Trial*> own_trials(const Proposals& proposals) {
  std::vector<const Trial*> trials;
  for (const auto& proposal : proposals) {
    if (proposal.is_own()) trials.push_back(&proposal.trial);
  }
  return trials;
}

std::string line_of(const Proposal& proposal, const fs::path& home) {
  auto text = escape_line(proposal.source.name);
  if (!proposal.program.empty()) text += " (" + proposal.program + ")";
  if (!proposal.source.path.empty()) text += ", " + from_home(proposal.source.path, home);
  return text + ": " + told(proposal.trial);
}

}  // namespace attune::client::setup

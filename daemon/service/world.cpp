#include "daemon/service/world.hpp"

#include <malloc.h>

#include "daemon/settings/translate.hpp"

namespace attune::service {

World survey(const std::vector<std::shared_ptr<Source>>& sources, const Archive& archive, const Configured& configured,
             const Memory& memory, Instant now) {
  World world;
  for (const auto& source : sources) {
    auto reading = archive.find(source->id()).value_or(state::SourceReading{});
    world.sources.push_back({.name = source->source().name,
                             .role = settings::source_role(source->source().role),
                             .state = source->status().state,
                             .assume_meetings = source->source().assume_meetings,
                             .capability = reading.capability,
                             .items = std::move(reading.meetings)});
    world.diagnostics.push_back(std::move(reading.diagnostics));
  }
  analysis::apply_aliases(memory.people(), world.sources);
  world.settings = configured.analysis;
  analysis::apply_notes(memory.people(), world.settings);
  world.analysis = analysis::analyse(world.sources, world.settings, configured.zone, now);
  if (!memory.history().elsewhere.empty()) {  // how long somebody rests depends on their rhythm
    world.settings.resting = nudge::resting_people(memory.present_history(), world.analysis.rhythms, now);
    world.analysis = analysis::analyse(world.sources, world.settings, configured.zone, now);
  }
  for (std::size_t i = 0; i < sources.size(); ++i) sources[i]->note_survey(world.analysis.unanswered_is_firm.at(i));
  return world;
}

void release_memory() {
  ::malloc_trim(0);
}

}  // namespace attune::service

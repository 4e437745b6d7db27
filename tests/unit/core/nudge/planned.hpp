// A real small calendar, analysed at any moment, and what was told of it.
#pragma once

#include <string>

#include "core/nudge/nudge.hpp"
#include "tests/support/meetings.hpp"

namespace attune::nudge::testing {

struct Planned {
  explicit Planned(std::string_view now) : world(now, Zone::system("Europe/Berlin").value()) {
    settings.learning = std::chrono::days{0};
    history.since = world.now() - std::chrono::days{100};
  }

  template <class Use>
  auto at(std::string_view local, Use use) {
    world.set_now(local);
    const auto analysis = world.analyse();
    return use(Situation{analysis, world.sources, world.settings, world.zone, world.now()});
  }
  Decision decide_at(std::string_view local) {
    return at(local, [&](const Situation& situation) { return decide(situation, history, settings); });
  }
  // Decides, and remembers what was said as the service does.
  Decision tell_at(std::string_view local) {
    auto decision = decide_at(local);
    if (decision.nudge) record_told(history, *decision.nudge, world.now());
    return decision;
  }
  // What is told then, or why nothing is.
  std::string told_at(std::string_view local) {
    const auto decision = tell_at(local);
    return decision.nudge ? decision.nudge->finding : std::string(name_of(*decision.hold));
  }
  void answer(Answer given) { record_answer(history, history.told.back(), given, settings, world.now()); }
  std::string clock(const std::optional<Instant>& instant) const {
    if (!instant) return "never";
    const auto local = world.zone.to_local(*instant);
    const auto date = date_of(local);
    const std::chrono::hh_mm_ss time{local - LocalTime{date}};
    const auto digits = [](auto value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return to_iso_date(date) + ' ' + digits(time.hours().count()) + ':' + digits(time.minutes().count());
  }

  attune::testing::World world;
  History history;
  Settings settings;
};

}  // namespace attune::nudge::testing

#include <algorithm>

#include "core/base/text.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/status_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

std::string calendars_line(App& app) {
  const auto& sources = app.sources();
  const auto fresh = std::ranges::count_if(
      sources, [](const auto& source) { return source->tried() && source->status().state == SourceState::fresh; });
  const auto all = static_cast<std::int64_t>(sources.size());
  auto line = counted(all, "calendar", "calendars");
  if (all > 0) line += fresh == all ? ", up to date" : ", " + std::to_string(fresh) + " up to date";
  return line;
}

// When the last one was and when the next will be; empty: no calendar has been read.
std::string readings_line(App& app) {
  std::optional<Instant> last;
  std::optional<Instant> next;
  for (const auto& source : app.sources()) {
    const auto& status = source->status();
    if (status.last_reading) last = std::max(last.value_or(*status.last_reading), *status.last_reading);
    if (status.next_reading) next = std::min(next.value_or(*status.next_reading), *status.next_reading);
  }
  const auto& zone = app.configured().zone;
  std::string line;
  if (last) line = "read " + on_clock(*last, zone);
  if (next) line += (line.empty() ? "next " : ", next ") + on_clock(*next, zone).substr(11);
  return line;
}

// How many calendars are not as they are wanted: left out, stale, unreadable.
std::size_t calendars_in_trouble(App& app) {
  return static_cast<std::size_t>(
      std::ranges::count_if(app.sources(), [](const auto& source) { return !source->status().problem.empty(); }));
}

}  // namespace

// One line for a bar that anybody who walks by can read: figures and moments, no name of anything.
VerbResult waybar(App& app, Request /*request*/) {
  const auto wrong = troubles(app).size() + calendars_in_trouble(app);
  const auto paused = paused_until(app);
  std::string tooltip = calendars_line(app);
  if (const auto line = readings_line(app); !line.empty()) tooltip += '\n' + line;
  if (paused) tooltip += "\nquiet until " + on_clock(*paused, app.configured().zone);
  if (app.configured().policy.fault) tooltip += "\nthe policy of this machine is not sound";
  if (wrong > 0) {
    tooltip += '\n' + counted(static_cast<std::int64_t>(wrong), "remark", "remarks") + ": attune status tells more";
  }
  const std::string state = wrong > 0 ? "trouble" : paused ? "paused" : "fine";
  co_return Reply{.text = {}, .json = as_text({{"state", state}, {"tooltip", tooltip}})};
}

}  // namespace attune::service

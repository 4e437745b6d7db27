// Mara's story, as seen from Wednesday 2026-11-25, 10:00 in Berlin:
// - this week (2026-W48) two short meetings a day leave no focus block; Thursday and Friday can still be helped;
// - two weeks ago (2026-W46) a launch filled 62 % of her working time (21 h 45 min of 35 h);
// - her weekly one-to-one with Ines and the monthly one with Priya go on; the fortnightly one with Tomasz fell out
//   twice; the one with Jonas faded when she changed teams;
// - she was on leave for two weeks in August, and will be at the end of the year.
#include "tests/support/sample/mara_parts.hpp"
#include "tests/support/sample/worker.hpp"

namespace attune::sample {
namespace {

constexpr const char* config = R"([identity]
addresses = ["mara.lindqvist@harbour.example", "mara@harbour.example"]
aliases = [["tomasz.nowak@harbour.example", "t.nowak@harbour.example"]]
groups = ["design-guild@harbour.example"]
not_people = ["notes@scribe.example"]

[time]
zone = "Europe/Berlin"

[week]
starts_on = "monday"

[work]
lunch = ["12:00-13:00"]

[work.hours]
monday = ["09:00-17:00"]
tuesday = ["09:00-17:00"]
wednesday = ["09:00-17:00"]
thursday = ["09:00-17:00"]
friday = ["09:00-17:00"]

[[source]]
name = "work"
kind = "file"
path = "work.ics"

[[source]]
name = "personal"
kind = "vdir"
path = "personal"

[[source]]
name = "holidays"
kind = "file"
path = "holidays.ics"
role = "holidays"
)";

}  // namespace

Worker mara() {
  auto work = mara_routine();
  for (auto& event : mara_weeks()) work.push_back(std::move(event));

  Worker worker{"mara", {}};
  worker.files.push_back({"config.toml", config});
  worker.files.push_back({"now", "2026-11-25T09:00:00Z\n"});
  worker.files.push_back({"work.ics", to_ics({"Work", work})});
  worker.files.push_back({"holidays.ics", to_ics({"Holidays", mara_holidays()})});
  for (const auto& event : mara_personal()) {
    const auto name = event.uid.substr(0, event.uid.find('@'));
    worker.files.push_back({std::filesystem::path("personal") / (name + ".ics"), to_ics({"Personal", {event}})});
  }
  return worker;
}

}  // namespace attune::sample

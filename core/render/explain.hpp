// What `attune why` tells: a definition, the inputs with their figures, what was left out, and what can be changed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/analysis/definition.hpp"
#include "core/render/report.hpp"

namespace attune::render {

struct SettingInForce {
  std::string section, key;
  std::string value;  // as TOML
  std::string doc;
  bool is_toml = true;  // false: the value is told in words, and no file can hold it as it stands
};

struct Ground {
  const analysis::Analysis& analysis;
  const std::vector<SourceMeetings>& sources;
  const Zone& zone;
  Instant now;
  const std::vector<SettingInForce>& settings;
};

// What an explanation looks at: a day or a week, and perhaps one person alone.
struct Scope {
  std::string name;  // "2026-W47", "2026-11-23"; empty: everything that was read
  Period period;
  std::optional<PersonId> person;
  bool just_the_two = false;                    // of that person's meetings, the one-to-ones
  const analysis::WeekFigures* week = nullptr;  // the week, or the one of the day
  const analysis::Figures* figures = nullptr;   // of the day or the week
};
Scope scope_of(const analysis::Finding& finding, const Ground& ground);
Scope scope_of(const analysis::WeekFigures& week);

struct Counts {
  int firm = 0;
  int maybe = 0;
  std::map<analysis::Reason, int> left_out;
};
Counts counts_in(const Scope& scope, const Ground& ground);

std::string explanation(const analysis::Finding& finding, const Ground& ground, const Style& style);
// A figure, kind, verdict or reason by its definition, with its figures in that week.
std::string explanation(const analysis::Definition& definition, const analysis::WeekFigures& week, const Ground& ground,
                        const Style& style);

}  // namespace attune::render

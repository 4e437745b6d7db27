// Which nudges a span of the past would have brought: the same decision as ever, asked at each moment at which it may
// be taken, of the calendars as they are known today. What was planned then and has gone since, nobody knows any more.
#pragma once

#include <vector>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

class Preview {
 public:
  struct Moment {
    Instant at;
    Nudge nudge;
  };

  // Nothing was said before the span, and everything is known already: no learning, no answers. What is handed over
  // outlives the preview.
  Preview(const std::vector<SourceMeetings>& sources, const analysis::Settings& analysis_settings,
          const Settings& settings, const Zone& zone, const Period& span);

  // One look, which takes one analysis. False: the span is over.
  bool step();
  // In order of time.
  const std::vector<Moment>& told() const { return told_; }

 private:
  Instant tomorrow() const;

  const std::vector<SourceMeetings>& sources_;
  const analysis::Settings& analysis_settings_;
  Settings settings_;
  const Zone& zone_;
  Instant end_;
  Instant now_;
  History history_;
  std::vector<Moment> told_;
};

}  // namespace attune::nudge

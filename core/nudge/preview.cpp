#include "core/nudge/preview.hpp"

#include <algorithm>

namespace attune::nudge {

Preview::Preview(const std::vector<SourceMeetings>& sources, const analysis::Settings& analysis_settings,
                 const Settings& settings, const Zone& zone, const Period& span)
    : sources_(sources),
      analysis_settings_(analysis_settings),
      settings_(settings),
      zone_(zone),
      end_(span.end),
      now_(span.start) {
  settings_.learning = std::chrono::days{0};
  history_.since = span.start;
}

bool Preview::step() {
  if (now_ >= end_) return false;
  const auto analysis = analysis::analyse(sources_, analysis_settings_, zone_, now_);
  auto decision = decide({analysis, sources_, analysis_settings_, zone_, now_}, history_, settings_);
  if (decision.nudge) {
    record_told(history_, *decision.nudge, now_);
    for (auto& told : history_.told) told.delivered = true;
    told_.push_back({now_, std::move(*decision.nudge)});
  }
  // As days pass, other findings come true, even if nothing asks for a look.
  now_ = std::max(decision.again.value_or(tomorrow()), now_ + std::chrono::minutes{1});
  return true;
}

Instant Preview::tomorrow() const {
  return zone_.start_of(zone_.date_at(now_) + std::chrono::days{1});
}

}  // namespace attune::nudge

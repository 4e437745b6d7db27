#include "daemon/reading/plan.hpp"

#include <system_error>

namespace attune::reading {

std::filesystem::path absolute_path(const SourcePlan& plan) {
  std::error_code error;
  auto absolute = std::filesystem::absolute(plan.path, error);
  return error ? plan.path : absolute;
}

Period horizon_of(const SourcePlan& plan) {
  return {plan.window.start, std::max<Instant>(plan.now + expanded_ahead, plan.window.end)};
}

wire::Begin begin_of(const SourcePlan& plan, std::string unless) {
  return {.kind = plan.kind,
          .path = absolute_path(plan).string(),
          .zone = plan.settings.zone,
          .window = plan.window,
          .horizon = horizon_of(plan),
          .addresses = plan.settings.addresses,
          .aliases = plan.settings.aliases,
          .groups = plan.settings.groups,
          .not_people = plan.settings.not_people,
          .words = {.focus = plan.settings.focus_words,
                    .away = plan.settings.away_words,
                    .cancelled = plan.settings.cancelled_words,
                    .rituals = plan.settings.ritual_words},
          .sandbox_required = plan.settings.sandbox_required,
          .unless = std::move(unless)};
}

}  // namespace attune::reading

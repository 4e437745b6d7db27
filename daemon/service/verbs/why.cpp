#include <algorithm>

#include "core/base/nearest.hpp"
#include "core/nudge/faded.hpp"
#include "core/render/explain.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/service/verbs/week_asked_for.hpp"
#include "daemon/settings/in_force.hpp"
#include "daemon/wire/explanation_json.hpp"

namespace attune::service {
namespace {

using analysis::Definition;

// What the owner may call a finding by: the number of the nudge that told it, or its own name.
std::string finding_id(App& app, std::string_view given) {
  for (const auto& told : app.memory().present_history().told) {
    if (std::to_string(told.number) != given) continue;
    return nudge::is_faded_question(told.finding) ? "rhythm" : told.finding;
  }
  return std::string(given);
}

Error unknown(std::string_view given) {
  constexpr std::size_t longest_guessed = 64;
  std::vector<std::string_view> names;
  for (const auto& definition : analysis::definitions()) names.push_back(definition.name);
  const auto meant = given.size() <= longest_guessed ? closest(given, names) : std::nullopt;
  if (meant) return {ErrorKind::usage, "nothing has that name; did you mean `attune why " + *meant + "`?"};
  return {ErrorKind::usage,
          "nothing of that name is found now; `attune nudges` lists what was said, and it may no longer hold"};
}

struct Question {
  const Definition& definition;
  const analysis::Finding* finding = nullptr;
};

Result<Question> question_of(App& app, const World& world, std::string_view given) {
  const auto id = finding_id(app, given);
  const auto& findings = world.analysis.findings;
  const auto finding = std::ranges::find(findings, id, &analysis::Finding::id);
  if (finding != findings.end()) return Question{analysis::definition_of(finding->kind), &*finding};
  if (const auto* const definition = analysis::find_definition(id)) return Question{*definition};
  return tl::unexpected(unknown(id));
}

}  // namespace

VerbResult why(App& app, Request request) {
  const auto now = app.clock().now();
  const auto world = app.survey();
  const auto question = question_of(app, world, request.text("id"));
  if (!question) co_return tl::unexpected(question.error());
  const auto week = week_asked_for(world.analysis, request.text("week"), now);
  if (!week) co_return tl::unexpected(week.error());
  const auto& [definition, finding] = *question;
  const auto settings = settings::in_force(definition, app.configured().settings);
  const render::Ground ground{world.analysis, world.sources, app.configured().zone, now, settings};
  if (request.wants_json()) {
    const auto scope = finding != nullptr ? render::scope_of(*finding, ground) : render::scope_of(**week);
    const wire::TagNaming naming(world.sources, world.analysis.rhythms);
    co_return Reply{.text = {}, .json = wire::explanation_json({definition, finding, scope, ground, naming})};
  }
  co_return Reply{.text = finding != nullptr ? render::explanation(*finding, ground, request.style())
                                             : render::explanation(definition, **week, ground, request.style()),
                  .json = {}};
}

}  // namespace attune::service

#include "daemon/service/verbs/status_parts.hpp"

#include "daemon/service/app.hpp"

namespace attune::service {

std::vector<std::string> troubles(App& app) {
  std::vector<std::string> lines;
  if (app.reload_error()) lines.push_back("the new configuration is not in force: " + app.reload_error()->message);
  if (app.configured().policy.fault) lines.push_back(config::to_text(*app.configured().policy.fault));
  if (app.memory().trouble()) lines.push_back("nothing is told: " + app.memory().trouble()->message);
  if (app.archive().trouble()) lines.push_back("readings stay in memory: " + app.archive().trouble()->message);
  if (!app.configured().reading.sandbox_required) {
    lines.push_back("readers and notifiers run with whatever lock this kernel gives (sandbox = \"best-effort\")");
  }
  for (const auto& source : app.sources()) {
    if (!source->status().locked)
      lines.push_back("this kernel gives only a part of the lock to the reader of " + source->source().name);
  }
  if (app.sources().empty() && app.configured().left_out.empty()) {
    lines.push_back("no source is configured; see config.toml");
  }
  for (const auto& name : app.configured().left_out) {
    lines.push_back("source " + name + " is left out: the policy of this machine does not allow it");
  }
  return lines;
}

std::optional<Instant> paused_until(App& app) {
  const auto until = app.memory().history().paused_until;
  return until && *until > app.clock().now() ? until : std::nullopt;
}

}  // namespace attune::service

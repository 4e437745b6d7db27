// How the service takes a configuration anew, and a policy that has changed.
#include <spdlog/logger.h>

#include "core/base/text.hpp"
#include "daemon/service/app.hpp"

namespace attune::service {

using process::Awaitable;

void App::reload() {
  readiness_.reloading();
  auto configured = configure(options_.paths, options_.config_file, options_.environment, options_.zone_files);
  if (configured) {
    reload_error_.reset();
    take(std::move(*configured));
    log_->info("the configuration was taken anew");
  } else {
    reload_error_ = configured.error();
    log_->error("the present configuration stays in force, for the new one is not sound:");
    for (const auto line : split(configured.error().message, '\n')) log_->error("{}", line);
    look_at_policy();
  }
  readiness_.ready();
}

void App::take(Configured configured) {
  for (const auto& source : sources_) source->stop();
  sources_.clear();
  const bool same_notifiers = configured.settings.notifiers == configured_.settings.notifiers &&
                              configured.settings.notify_command == configured_.settings.notify_command &&
                              configured.reading.sandbox_required == configured_.reading.sandbox_required;
  configured_ = std::move(configured);
  tell_remarks();
  if (!same_notifiers) make_notifiers();
  make_sources();
  for (const auto& source : sources_) source->start();
}

bool App::look_at_policy() {
  if (settings::stamp_of(options_.paths.policy) == configured_.policy_stamp) return false;
  take(under_policy(configured_, options_.paths, options_.environment, options_.zone_files));
  log_->info("the policy of this machine has changed, and is in force");
  teller_->reconsider();
  return true;
}

Awaitable<Result<reading::ReadOutcome>> App::read(const config::Source& source, reading::Previous previous) {
  // Whoever asked has been stopped then, and another source reads in its place.
  if (look_at_policy()) co_return failure(ErrorKind::configuration, "the policy has changed");
  // A link may lead elsewhere than it did when the configuration was taken.
  if (const auto why = config::objection_to(source, configured_.policy)) co_return failure(ErrorKind::source, *why);
  auto plan = plan_for(source);
  co_return co_await read_and_keep_out(std::move(plan), std::move(previous));
}

void App::tell_remarks() const {
  for (const auto& remark : configured_.remarks) log_->warn("{}", config::to_text(remark));
}

}  // namespace attune::service

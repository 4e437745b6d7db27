#include "daemon/settings/ruled.hpp"

namespace attune::settings {

Ruled rule(const Paths& paths, config::Written written) {
  Ruled ruled;
  ruled.stamp = stamp_of(paths.policy);
  // Not what the environment calls the home: the owner could move it over any folder.
  ruled.policy = read_policy(paths.policy, home_of_user());
  ruled.enforced = config::enforce(std::move(written), ruled.policy);
  return ruled;
}

Result<void> may_show_addresses(const config::Policy& policy) {
  if (policy.allows_addresses()) return {};
  return failure(ErrorKind::configuration, "the policy of this machine (" + policy.file +
                                               ") allows no addresses to be shown: privacy.names is capped");
}

}  // namespace attune::settings

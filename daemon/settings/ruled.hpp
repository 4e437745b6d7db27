// The settings as the machine's policy leaves them: for service and command alike, after everything else was said.
#pragma once

#include "config/enforce.hpp"
#include "core/base/result.hpp"
#include "daemon/settings/paths.hpp"
#include "daemon/settings/policy_file.hpp"

namespace attune::settings {

struct Ruled {
  config::Policy policy;
  PolicyStamp stamp;  // of the policy's file, before it was read
  config::Enforced enforced;
};

// `written`: with what flags say instead.
Ruled rule(const Paths& paths, config::Written written);

// Why flags that print addresses are refused; nothing: they are not.
Result<void> may_show_addresses(const config::Policy& policy);

}  // namespace attune::settings

// Hooks that leave a door open.
#include <sys/resource.h>
#include <sys/stat.h>

#include "daemon/process/hardening.hpp"
#include "daemon/state/key_file.hpp"
#include "tests/support/leaks/chosen.hpp"

namespace attune::leaks {

Result<identity::Keys> real_load_key(const state::Handle& folder, state::IfMissing if_missing) asm(
    "__real__ZN6attune5state8load_keyERKNS0_6HandleENS0_9IfMissingE");
Result<identity::Keys> hooked_load_key(const state::Handle& folder, state::IfMissing if_missing) asm(
    "__wrap__ZN6attune5state8load_keyERKNS0_6HandleENS0_9IfMissingE");
Result<identity::Keys> hooked_load_key(const state::Handle& folder, state::IfMissing if_missing) {
  auto keys = real_load_key(folder, if_missing);
  if (chosen("mode")) ::fchmodat(folder.get(), state::key_name, 0640, 0);
  return keys;
}

Result<void> real_non_dumpable() asm("__real__ZN6attune7process12non_dumpableEv");
Result<void> hooked_non_dumpable() asm("__wrap__ZN6attune7process12non_dumpableEv");
Result<void> hooked_non_dumpable() {
  return chosen("dumpable") ? Result<void>() : real_non_dumpable();
}

}  // namespace attune::leaks

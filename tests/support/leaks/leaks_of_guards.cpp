// Hooks that leave a door open.
#include <sys/resource.h>
#include <sys/stat.h>

#include "daemon/process/hardening.hpp"
#include "daemon/state/key_file.hpp"
#include "tests/support/leaks/chosen.hpp"

namespace attune::leaks {

Result<void> real_keep_key(const state::Handle& folder, identity::MasterKey& master) asm(
    "__real__ZN6attune5state8keep_keyERKNS0_6HandleERNS_8identity9MasterKeyE");
Result<void> hooked_keep_key(const state::Handle& folder, identity::MasterKey& master) asm(
    "__wrap__ZN6attune5state8keep_keyERKNS0_6HandleERNS_8identity9MasterKeyE");
Result<void> hooked_keep_key(const state::Handle& folder, identity::MasterKey& master) {
  auto kept = real_keep_key(folder, master);
  if (chosen("mode")) ::fchmodat(folder.get(), state::key_name, 0640, 0);
  return kept;
}

Result<void> real_non_dumpable() asm("__real__ZN6attune7process12non_dumpableEv");
Result<void> hooked_non_dumpable() asm("__wrap__ZN6attune7process12non_dumpableEv");
Result<void> hooked_non_dumpable() {
  return chosen("dumpable") ? Result<void>() : real_non_dumpable();
}

}  // namespace attune::leaks

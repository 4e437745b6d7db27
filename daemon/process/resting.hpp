// What a process at rest gives back to the machine.
#pragma once

namespace attune::process {

// Free heap, and the program's own code and constants: they are mapped from files, so the kernel finds them again,
// mostly in its page cache, when they are next used. Nothing that was written to is touched.
void give_memory_back();

}  // namespace attune::process

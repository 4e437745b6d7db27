// The reader's side of one conversation, from greeting to end.
#pragma once

namespace attune::reader {

// Speaks over standard input and output; the process's exit status. Locks the process before the first byte of the
// calendar is interpreted.
int converse();

}  // namespace attune::reader

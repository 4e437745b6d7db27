// Several versions of one event within one source (RFC 5546 2.1.4, 2.1.5): a folder may hold the same UID in two files.
// Within one item the reader has already decided; here items are set against each other.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"

namespace attune::analysis {

// Marks all but the newest: of masters the item with the highest SEQUENCE, then DTSTAMP, then the later one; of
// overrides of one instance likewise; an override replaces the instance that another item's master gives.
void mark_superseded(std::vector<Entry>& entries);

}  // namespace attune::analysis

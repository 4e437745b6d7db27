// One reading of one source: a reader is started, asked for what is new, and everything it says is hashed as it
// arrives.
#pragma once

#include <optional>

#include "core/identity/keys.hpp"
#include "daemon/process/deadline.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/reading/plan.hpp"
#include "daemon/reading/previous.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::reading {

struct ReadOutcome {
  std::optional<state::SourceReading> reading;  // nothing: what was known still holds, and was not even loaded
  state::ReadingHead head;                      // of what is known now
  std::size_t items_before = 0;                 // as state::items_in()
  bool unchanged = false;                       // not even a listing was needed
  bool is_news = true;                          // there is something different to remember
  bool locked = true;      // false: the kernel gave the reader only a part of its lock, and that was allowed
  std::size_t listed = 0;  // items; 0 if unchanged
  std::vector<PersonId> also_forgotten;  // aliases, by the configuration, of those who were forgotten
  std::size_t read = 0;                  // items that were new, changed, or near their end
};

// Takes what was known of the source and answers what is known now. ErrorKind::source with one plain line, without the
// source's name; then nothing of the reading counts. `keys`, and `names` unless null, must outlive the call.
process::Awaitable<Result<ReadOutcome>> read_source(SourcePlan plan, Previous previous, const identity::Keys* keys,
                                                    Directory* names = nullptr);

}  // namespace attune::reading

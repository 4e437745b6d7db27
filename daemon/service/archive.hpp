// The last good reading of every source: on disk, or in memory as long as the disk refuses it.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

#include "core/base/result.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::service {

class Archive {
 public:
  using Load = std::function<std::optional<state::SourceReading>(const SourceId&)>;
  using Save = std::function<Result<void>(const state::SourceReading&)>;
  using Has = std::function<bool(const SourceId&)>;  // without looking inside

  Archive(Load load, Save save, Has has) : load_(std::move(load)), save_(std::move(save)), has_(std::move(has)) {}

  bool holds(const SourceId& source) const { return unsaved_.contains(source) || has_(source); }

  // Nothing: never read, or no longer legible.
  std::optional<state::SourceReading> find(const SourceId& source) const;
  void keep(state::SourceReading reading);
  // Meetings of that source that had ended by then go, although it was not read anew.
  void forget_before(const SourceId& source, Instant moment);
  // Tries again to write what the disk refused.
  void settle();
  // Lets go of what is not about one of `sources`.
  void keep_only(std::span<const SourceId> sources);

  // Why readings are not on disk; nothing: they are.
  const std::optional<Error>& trouble() const { return trouble_; }

 private:
  void look_for_trouble() {
    if (unsaved_.empty()) trouble_.reset();
  }

  Load load_;
  Save save_;
  Has has_;
  std::unordered_map<SourceId, state::SourceReading> unsaved_;
  std::optional<Error> trouble_;
};

}  // namespace attune::service

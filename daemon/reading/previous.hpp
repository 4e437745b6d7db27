// What is known of a source from earlier readings. Only its head is at hand; the rest is loaded when it is first
// needed, which for an unchanged source is never.
#pragma once

#include <functional>
#include <optional>

#include "daemon/state/source_reading.hpp"

namespace attune::reading {

class Previous {
 public:
  using Load = std::function<std::optional<state::SourceReading>()>;

  Previous() = default;
  // Without a head, `load` is called at once.
  explicit Previous(Load load, std::optional<state::ReadingHead> head = std::nullopt);

  // Null: nothing is known.
  const state::ReadingHead* head() const { return head_ ? &*head_ : nullptr; }
  const state::SourceReading* reading();
  // Nothing is known from now on.
  std::optional<state::SourceReading> take();
  bool is_loaded() const { return reading_.has_value(); }

 private:
  Load load_;
  std::optional<state::ReadingHead> head_;
  std::optional<state::SourceReading> reading_;
};

}  // namespace attune::reading

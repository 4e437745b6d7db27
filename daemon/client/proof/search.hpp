// Looks for everything that must not be there, all at once.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/client/proof/canaries.hpp"
#include "daemon/client/proof/traces.hpp"

namespace attune::client::proof {

class Search {
 public:
  // `canaries` are copied in. Errors: as of traces_of().
  static Result<Search> for_all(const std::vector<Canary>& canaries);

  // "an address, in base64": the first that stands in `text` and may not. `allowed`: what may.
  using Allowed = std::function<bool(const Canary&)>;
  std::optional<std::string> find(std::string_view text, const Allowed& allowed = nullptr) const;

  // For the proof that the search finds what is there: those whose words stand in `text` as they are.
  bool all_are_in(std::string_view text) const;

  std::size_t traces() const { return traces_.size(); }

 private:
  struct Entry {
    std::uint64_t beginning;  // the first bytes of the trace
    std::size_t canary;
    Trace trace;
  };

  Search() = default;
  void prepare();
  bool may_begin(std::uint64_t beginning) const;
  const Entry* match(std::string_view rest, std::uint64_t beginning, const Allowed& allowed) const;

  std::vector<Canary> canaries_;
  std::vector<Entry> traces_;          // sorted by their beginnings
  std::vector<std::uint64_t> filter_;  // bits: most text is passed over with one look
};

}  // namespace attune::client::proof

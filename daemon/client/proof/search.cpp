#include "daemon/client/proof/search.hpp"

#include <algorithm>
#include <cstring>

namespace attune::client::proof {
namespace {

constexpr unsigned filter_bits = 22;
static_assert(shortest_trace == sizeof(std::uint64_t));

std::uint64_t beginning_of(const char* bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

std::uint64_t place_in_filter(std::uint64_t beginning) {
  return (beginning * 0x9E3779B97F4A7C15U) >> (64 - filter_bits);
}

}  // namespace

Result<Search> Search::for_all(const std::vector<Canary>& canaries) {
  Search search;
  search.canaries_ = canaries;
  for (std::size_t i = 0; i < canaries.size(); ++i) {
    auto traces = traces_of(canaries[i]);
    if (!traces) return tl::unexpected(traces.error());
    for (auto& trace : *traces) {
      const auto beginning = beginning_of(trace.bytes.data());
      search.traces_.push_back({beginning, i, std::move(trace)});
    }
  }
  search.prepare();
  return search;
}

void Search::prepare() {
  std::ranges::stable_sort(traces_, {}, &Entry::beginning);
  filter_.assign((std::size_t{1} << filter_bits) / 64, 0);
  for (const auto& entry : traces_) {
    const auto place = place_in_filter(entry.beginning);
    filter_[place / 64] |= std::uint64_t{1} << (place % 64);
  }
}

bool Search::may_begin(std::uint64_t beginning) const {
  const auto place = place_in_filter(beginning);
  return (filter_[place / 64] >> (place % 64) & 1U) != 0;
}

const Search::Entry* Search::match(std::string_view rest, std::uint64_t beginning, const Allowed& allowed) const {
  for (const auto& entry : std::ranges::equal_range(traces_, beginning, {}, &Entry::beginning)) {
    if (rest.starts_with(entry.trace.bytes) && !(allowed && allowed(canaries_[entry.canary]))) return &entry;
  }
  return nullptr;
}

std::optional<std::string> Search::find(std::string_view text, const Allowed& allowed) const {
  for (; text.size() >= shortest_trace; text.remove_prefix(1)) {
    const auto beginning = beginning_of(text.data());
    if (!may_begin(beginning)) continue;
    const auto* const found = match(text, beginning, allowed);
    if (found == nullptr) continue;
    std::string words(words_for(canaries_[found->canary].kind));
    if (!found->trace.disguise.empty()) words += ", " + found->trace.disguise;
    return words;
  }
  return std::nullopt;
}

bool Search::all_are_in(std::string_view text) const {
  return std::ranges::all_of(canaries_, [&](const Canary& canary) {
    return std::ranges::all_of(canary.words,
                               [&](const Word& word) { return text.find(utf8(word)) != std::string_view::npos; });
  });
}

}  // namespace attune::client::proof

// Any bytes as a calendar: splitting ends, and what it lists keeps its promises.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string_view>

#include "core/ical/encoding.hpp"
#include "core/ical/reading.hpp"

namespace {

// Nothing rests outside it.
const attune::Period ever{attune::Instant::min(), attune::Instant::max()};

void require(bool promise) {
  if (!promise) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto calendar = attune::ical::Calendar::split(bytes, ever);
  if (!calendar) return 0;
  std::set<std::string_view> references;
  for (const auto& item : calendar->items()) {
    require(!item.reference.empty() && item.reference.size() <= 1000);
    require(attune::ical::is_utf8(item.reference));
    require(references.insert(item.reference).second);
  }
  const auto again = attune::ical::Calendar::split(bytes, ever);
  require(again && std::equal(calendar->items().begin(), calendar->items().end(), again->items().begin(),
                              again->items().end(), [](const auto& a, const auto& b) { return a.digest == b.digest; }));
  for (const auto& diagnostic : calendar->diagnostics()) require(!diagnostic.message.empty());
  return 0;
}

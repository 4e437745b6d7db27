#include <limits>

#include "core/ical/encoding.hpp"
#include "core/ical/expansion.hpp"
#include "core/ical/fault.hpp"
#include "core/ical/grouping.hpp"
#include "core/ical/outline.hpp"
#include "core/ical/reading.hpp"
#include "core/ical/splitter.hpp"
#include "core/ical/zone_shelf.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t most_split_places = 10;
constexpr std::size_t most_bytes = std::numeric_limits<std::uint32_t>::max();

}  // namespace

struct Calendar::Parts {
  Outline outline;
  std::shared_ptr<ZoneShelf> zones;
};

std::shared_ptr<ZoneShelf> zones_to_share() {
  return std::make_shared<ZoneShelf>();
}

Calendar::Calendar(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Calendar::Calendar(Calendar&&) noexcept = default;
Calendar& Calendar::operator=(Calendar&&) noexcept = default;
Calendar::~Calendar() = default;

Result<Calendar> Calendar::split(std::string_view bytes, const Period& horizon, SplitSupport support) {
  auto parts = std::make_unique<Parts>();
  auto& outline = parts->outline;
  const bool shares = support.zones && !support.zones->is_full();
  parts->zones = shares ? std::move(support.zones) : zones_to_share();
  Faults faults(most_split_places);
  if (auto converted = from_utf16_with_mark(bytes)) {
    outline.converted = std::move(*converted);
    bytes = outline.converted;
    faults.add(Fault::utf16, {});
  }
  outline.bytes = without_utf8_mark(bytes);
  if (outline.bytes.size() > most_bytes) return failure(ErrorKind::input, "the calendar is too large to be read");
  const auto split = Splitter(outline, horizon, support.passing, faults).run();
  if (!split.is_calendar) return failure(ErrorKind::input, "this is not a calendar in iCalendar form");
  group_into_items(split, outline, faults);
  outline.diagnostics = faults.take();
  return Calendar(std::move(parts));
}

const std::vector<Item>& Calendar::items() const {
  return parts_->outline.items;
}

const PassedOver& Calendar::passed_over() const {
  return parts_->outline.passed_over;
}

const std::vector<Diagnostic>& Calendar::diagnostics() const {
  return parts_->outline.diagnostics;
}

Expanded Calendar::expand(std::size_t item, const Request& request, const Understanding& understanding) const {
  return expand_item(parts_->outline, *parts_->zones, item, request, understanding);
}

}  // namespace attune::ical

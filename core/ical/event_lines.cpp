#include "core/ical/event_lines.hpp"

#include <algorithm>

#include "core/ical/encoding.hpp"
#include "core/ical/line_scanner.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t longest_name = 32;  // bytes; no property of ours is longer

// Long lines of other properties (descriptions, attachments) are not worth unfolding.
bool may_be_ours(const RawLine& line) {
  const auto start = line.raw.substr(0, std::min(line.first_segment, longest_name));
  if (start.find_first_of(":;") == std::string_view::npos) return line.folded();
  return name_at_start(start).property != Property::other;
}

}  // namespace

EventLines::EventLines(std::string_view text, std::uint32_t first_line, std::uint32_t component, Faults& faults)
    : component_(component) {
  LineScanner scanner(text, first_line);
  RawLine raw;
  std::size_t nested = 0;
  std::string scratch;
  while (scanner.next(raw)) {
    if (!may_be_ours(raw)) continue;
    if (raw.raw.size() > longest_line) {
      const auto name = name_at_start(raw.raw.substr(0, longest_name));
      if (name.property != Property::other && nested == 0) {
        faults.add(Fault::line_too_long, {component, raw.number, name.property});
      }
      continue;
    }
    const auto line = unfolded(raw, scratch);
    const auto property = name_at_start(line).property;
    if (property == Property::begin) ++nested;
    if (property == Property::end && nested > 0) --nested;
    if (nested > 0 || property == Property::other || property == Property::end) continue;
    add(raw.folded() ? std::string_view(copies_.emplace_back(line)) : line, raw.number, faults);
  }
}

void EventLines::add(std::string_view line, std::uint32_t number, Faults& faults) {
  if (!is_utf8(line)) {
    line = copies_.emplace_back(from_windows_1252(line));
    faults.add_once(Fault::not_utf8, {component_, number, name_at_start(line).property});
  }
  const auto content = parse_content_line(line);
  if (!content) return;
  if (content->unbalanced) faults.add_once(Fault::unbalanced_quote, {component_, number, content->property});
  lines_.push_back({*content, number});
}

const EventLine* EventLines::first(Property property) const {
  const auto found = std::find_if(lines_.begin(), lines_.end(),
                                  [&](const EventLine& line) { return line.content.property == property; });
  return found == lines_.end() ? nullptr : &*found;
}

}  // namespace attune::ical

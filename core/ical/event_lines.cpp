#include "core/ical/event_lines.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/ical/encoding.hpp"
#include "core/ical/line_scanner.hpp"
#include "core/ical/nesting.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t longest_name = 32;  // bytes; no property of ours is longer

// Long lines of other properties (descriptions, attachments) are not worth unfolding.
bool may_be_ours(const RawLine& line) {
  const auto start = line.raw.substr(0, std::min(line.first_segment, longest_name));
  if (start.find_first_of(":;") == std::string_view::npos) return line.folded();
  return name_at_start(start).property != Property::other;
}

// The same way the splitter went.
void follow(std::string_view line, std::uint32_t number, Nesting& nesting) {
  const auto content = parse_content_line(line);
  const auto name = content ? trim(content->value) : std::string_view();
  if (name.empty()) return;
  if (content->property == Property::begin) {
    nesting.begin(name, number);
  } else {
    nesting.end(name);
  }
}

}  // namespace

EventLines::EventLines(std::string_view text, std::uint32_t first_line, std::uint32_t component, Faults& faults)
    : component_(component) {
  LineScanner scanner(text, first_line);
  RawLine raw;
  Nesting nesting;
  std::string scratch;
  while (scanner.next(raw)) {
    if (!may_be_ours(raw)) continue;
    if (raw.raw.size() > longest_line) {
      const auto name = name_at_start(raw.raw.substr(0, longest_name));
      if (name.property != Property::other && !nesting.any()) {
        faults.add(Fault::line_too_long, {component, raw.number, name.property});
      }
      continue;
    }
    const auto line = unfolded(raw, scratch);
    const auto property = name_at_start(line).property;
    if (property == Property::begin || property == Property::end) {
      follow(line, raw.number, nesting);
      continue;
    }
    if (nesting.any() || property == Property::other) continue;
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

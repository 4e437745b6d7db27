#include "core/ical/zone_shelf.hpp"

#include "core/ical/text_value.hpp"
#include "core/ical/vtimezone.hpp"
#include "core/ical/zone_name.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t most_names = 4096;
constexpr std::size_t most_texts = 1000;  // shared

const Zone* in(const std::optional<Zone>& slot) {
  return slot ? &*slot : nullptr;
}

template <class Slots, class Find>
const Zone* kept(Slots& slots, std::string_view name, Find find) {
  const auto found = slots.find(name);
  if (found != slots.end()) return in(found->second);
  if (slots.size() >= most_names) return nullptr;
  return in(slots.emplace(std::string(name), find(name)).first->second);
}

}  // namespace

const Zone* ZoneShelf::find(std::string_view tzid, std::uint32_t calendar, const Outline& outline) {
  const auto name = zone_name_of(tzid);
  if (const auto* const zone = kept(by_name_, name, zone_of_name)) return zone;
  if (const auto* const text = outline.zone(name, calendar)) {
    if (const auto* const zone = described(*text, outline)) return zone;
  }
  return kept(by_offset_, name, zone_of_offset_name);
}

bool ZoneShelf::is_full() const {
  return by_text_.size() >= most_texts || by_name_.size() >= most_names / 2;
}

const Zone* ZoneShelf::described(const ZoneText& text, const Outline& outline) {
  const auto found = by_text_.find(text.digest);
  if (found != by_text_.end()) return in(found->second);
  Slot slot;
  if (auto rules = zone_rules_of(outline.text(text.extent))) slot = Zone::custom(text.name, std::move(rules));
  return in(by_text_.emplace(text.digest, std::move(slot)).first->second);
}

}  // namespace attune::ical

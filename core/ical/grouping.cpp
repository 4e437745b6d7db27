#include "core/ical/grouping.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace attune::ical {
namespace {

// A component on its way into its item.
struct Member {
  std::string_view reference;
  std::uint32_t found = 0;  // index into Split::found
};

void append(std::string& text, const Digest& digest) {
  text.append(digest.begin(), digest.end());
}

class Grouping {
 public:
  Grouping(const Split& split, Outline& outline, Faults& faults) : split_(split), outline_(outline), faults_(faults) {}

  void run() {
    collect();
    std::sort(members_.begin(), members_.end(), [](const Member& a, const Member& b) {
      return std::tie(a.reference, a.found) < std::tie(b.reference, b.found);
    });
    const auto groups = groups_in_file_order();
    outline_.items.reserve(groups.size());
    outline_.components.reserve(members_.size());
    outline_.item_begin.reserve(groups.size() + 1);
    outline_.item_begin.push_back(0);
    for (const auto first : groups) add_item(first);
  }

 private:
  void collect() {
    members_.reserve(split_.found.size());
    for (std::uint32_t i = 0; i < split_.found.size(); ++i) {
      const auto& [component, uid, digest] = split_.found[i];
      if (outline_.calendars[component.calendar].old_version) {
        faults_.add(Fault::old_version, {component.number, component.extent.line - 1});
        continue;
      }
      if (uid.empty()) {
        faults_.add(Fault::no_uid, {component.number, component.extent.line - 1});
        members_.push_back({outline_.references.emplace_back(hex(digest)), i});
      } else {
        members_.push_back({uid, i});
      }
    }
  }

  // Where in `members_` each item starts, in the order in which the file first names them.
  std::vector<std::uint32_t> groups_in_file_order() const {
    std::vector<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < members_.size(); ++i) {
      if (i == 0 || members_[i].reference != members_[i - 1].reference) groups.push_back(i);
    }
    std::sort(groups.begin(), groups.end(),
              [&](std::uint32_t a, std::uint32_t b) { return members_[a].found < members_[b].found; });
    return groups;
  }

  void add_item(std::uint32_t first) {
    const auto reference = members_[first].reference;
    std::string basis;
    for (auto i = first; i < members_.size() && members_[i].reference == reference; ++i) {
      const auto& found = split_.found[members_[i].found];
      append(basis, found.digest);
      append_zones(members_[i].found, found.component.calendar, basis);
      basis += static_cast<char>(outline_.calendars[found.component.calendar].method);
      outline_.components.push_back(found.component);
    }
    outline_.item_begin.push_back(static_cast<std::uint32_t>(outline_.components.size()));
    outline_.items.push_back({reference, digest_of(basis)});
  }

  void append_zones(std::uint32_t component, std::uint32_t calendar, std::string& basis) const {
    auto named = std::lower_bound(split_.named_zones.begin(), split_.named_zones.end(), component,
                                  [](const NamedZone& zone, std::uint32_t index) { return zone.component < index; });
    for (; named != split_.named_zones.end() && named->component == component; ++named) {
      const auto* const zone = outline_.zone(split_.zone_names[named->name], calendar);
      if (zone != nullptr) append(basis, zone->digest);
    }
  }

  const Split& split_;
  Outline& outline_;
  Faults& faults_;
  std::vector<Member> members_;
};

}  // namespace

void group_into_items(const Split& split, Outline& outline, Faults& faults) {
  Grouping(split, outline, faults).run();
}

}  // namespace attune::ical

#include "core/ical/grouping.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace attune::ical {
namespace {

constexpr auto none = ~std::uint32_t{0};

// A component on its way into its item. Sorted by hash first: the references themselves are looked at, far apart in
// the bytes as they are, only where two are likely to be equal.
struct Member {
  std::uint64_t hash = 0;
  std::string_view reference;
  const Component* component = nullptr;
  std::uint32_t found = none;  // index into Split::found; none: it was resting
  std::uint32_t number = 0;    // of the component

  bool same_item(const Member& other) const { return hash == other.hash && reference == other.reference; }
};

bool operator<(const Member& a, const Member& b) {
  if (a.hash != b.hash) return a.hash < b.hash;
  return std::tie(a.reference, a.number) < std::tie(b.reference, b.number);
}

void append(std::string& text, const Digest& digest) {
  text.append(digest.begin(), digest.end());
}

class Grouping {
 public:
  Grouping(const Split& split, Outline& outline, Faults& faults) : split_(split), outline_(outline), faults_(faults) {}

  void run() {
    collect();
    wake_or_pass_over();
    std::sort(members_.begin(), members_.end());
    const auto groups = groups_in_file_order();
    outline_.items.reserve(groups.size());
    outline_.components.reserve(members_.size());
    outline_.item_begin.reserve(groups.size() + 1);
    outline_.item_begin.push_back(0);
    for (const auto& [number, first] : groups) add_item(first);
  }

 private:
  void collect() {
    members_.reserve(split_.found.size());
    for (std::uint32_t i = 0; i < split_.found.size(); ++i) {
      const auto& found = split_.found[i];
      const auto& component = found.component;
      if (outline_.calendars[component.calendar].old_version) {
        faults_.add(Fault::old_version, {component.number, component.extent.line - 1});
        continue;
      }
      if (found.uid.empty()) {
        faults_.add(Fault::no_uid, {component.number, component.extent.line - 1});
        const auto reference = outline_.references.keep(hex(found.digest));
        members_.push_back({std::hash<std::string_view>{}(reference), reference, &component, i, component.number});
      } else {
        members_.push_back({found.uid_hash, found.uid, &component, i, component.number});
      }
    }
  }

  // A resting event wakes up if another with its UID is awake: which of the two is the newer one matters then.
  void wake_or_pass_over() {
    std::unordered_set<std::uint32_t> awake;
    awake.reserve(members_.size());
    for (const auto& member : members_) awake.insert(static_cast<std::uint32_t>(member.hash));
    for (const auto& resting : split_.resting) {
      if (outline_.calendars[resting.component.calendar].old_version) continue;
      if (resting.uid_size > 0 && awake.contains(resting.uid_hash)) {
        const auto uid = outline_.bytes.substr(resting.uid_begin, resting.uid_size);
        members_.push_back(
            {std::hash<std::string_view>{}(uid), uid, &resting.component, none, resting.component.number});
      } else {
        pass_over(resting);
      }
    }
  }

  void pass_over(const Resting& resting) {
    auto& all = outline_.passed_over;
    ++all.items;
    if (outline_.calendars[resting.component.calendar].method == Method::not_an_event) return;
    all.later |= resting.later;
    all.capability = united(all.capability, resting.component.capability());
  }

  // The number of each item's first component and where it stands in `members_`, in the order of the file.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> groups_in_file_order() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < members_.size(); ++i) {
      if (i == 0 || !members_[i].same_item(members_[i - 1])) groups.emplace_back(members_[i].number, i);
    }
    std::sort(groups.begin(), groups.end());
    return groups;
  }

  void add_item(std::uint32_t first) {
    auto& basis = basis_;
    basis.clear();
    auto i = first;
    do {
      const auto& member = members_[i];
      const auto calendar = member.component->calendar;
      if (member.found != none) {
        append(basis, split_.found[member.found].digest);
        append_named_zones(member.found, calendar, basis);
      } else {
        append(basis, digest_of(outline_.text(member.component->extent)));
        append_all_zones(calendar, basis);
      }
      basis += static_cast<char>(outline_.calendars[calendar].method);
      outline_.components.push_back(*member.component);
    } while (++i < members_.size() && members_[i].same_item(members_[first]));
    outline_.item_begin.push_back(static_cast<std::uint32_t>(outline_.components.size()));
    outline_.items.push_back({members_[first].reference, digest_of(basis)});
  }

  void append_named_zones(std::uint32_t component, std::uint32_t calendar, std::string& basis) const {
    if (outline_.zones.empty()) return;
    auto named = std::lower_bound(split_.named_zones.begin(), split_.named_zones.end(), component,
                                  [](const NamedZone& zone, std::uint32_t index) { return zone.component < index; });
    for (; named != split_.named_zones.end() && named->component == component; ++named) {
      const auto* const zone = outline_.zone(split_.zone_names[named->name], calendar);
      if (zone != nullptr) append(basis, zone->digest);
    }
  }

  // Which zones an event names is forgotten while it rests.
  void append_all_zones(std::uint32_t calendar, std::string& basis) const {
    for (const auto& use : outline_.zone_uses) {
      if (use.calendar == calendar) append(basis, outline_.zones[use.zone].digest);
    }
  }

  const Split& split_;
  Outline& outline_;
  Faults& faults_;
  std::vector<Member> members_;
  std::string basis_;  // what an item's digest is made of; kept for its memory
};

}  // namespace

void group_into_items(const Split& split, Outline& outline, Faults& faults) {
  Grouping(split, outline, faults).run();
}

}  // namespace attune::ical

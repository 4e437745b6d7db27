#include "config/contradictions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "config/values.hpp"

namespace attune::config {
namespace {

constexpr Minutes whole_day = std::chrono::hours{24};
// Hours that run into the next day may last so long; what is longer was meant the other way round.
constexpr Minutes longest_night = std::chrono::hours{12};
// By c_encoding(), as in WorkingHours.
constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

using Spans = std::vector<ClockSpan>;

Minutes end_of(const ClockSpan& span) {
  return span.end > span.start ? span.end : span.end + whole_day;
}

// Sorted, on the clock of one day and the next.
std::vector<std::pair<Minutes, Minutes>> sorted(const Spans& spans) {
  std::vector<std::pair<Minutes, Minutes>> all;
  for (const ClockSpan& span : spans) all.emplace_back(span.start, end_of(span));
  std::ranges::sort(all);
  return all;
}

std::string fault_in(const Spans& spans) {
  for (const ClockSpan& span : spans) {
    if (span.start == span.end) return "ends when it starts; a whole day is \"00:00-24:00\", and [] is none";
    if (end_of(span) - span.start > longest_night && span.end < span.start) {
      return "ends before it starts; hours that run into the next day, such as \"22:00-06:00\", last up to 12 h";
    }
  }
  const auto all = sorted(spans);
  for (std::size_t index = 1; index < all.size(); ++index) {
    if (all[index].first < all[index - 1].second) return "two of these spans overlap; one span can say both";
  }
  return {};
}

// The longest stretch of work that one day holds: what lunch leaves of it.
Minutes longest_stretch(const Spans& hours, const Spans& lunch) {
  Minutes longest{0};
  auto breaks = sorted(lunch);
  for (const auto& [start, end] : sorted(lunch)) breaks.emplace_back(start + whole_day, end + whole_day);
  for (const auto& [start, end] : sorted(hours)) {
    Minutes from = start;
    for (const auto& [rest, back] : breaks) {
      if (back <= from || rest >= end) continue;
      longest = std::max(longest, rest - from);
      from = std::max(from, back);
    }
    longest = std::max(longest, end - from);
  }
  return longest;
}

Minutes longest_stretch(const WorkingHours& hours, const Spans& lunch) {
  Minutes longest{0};
  for (const Spans& day : hours.days) longest = std::max(longest, longest_stretch(day, lunch));
  return longest;
}

class Contradictions {
 public:
  Contradictions(const toml::table& root, const Loaded& before, Loaded& loaded, Report& report)
      : root_(root),
        before_(before.settings),
        origins_before_(before.origins.settings),
        settings_(loaded.settings),
        origins_(loaded.origins.settings),
        report_(report) {}

  void spans() {
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
      const auto key = "work.hours." + std::string(weekdays[day]);
      refuse(key, fault_in(settings_.hours.days[day]), settings_.hours.days[day], before_.hours.days[day]);
    }
    refuse("work.lunch", fault_in(settings_.hours.lunch), settings_.hours.lunch, before_.hours.lunch);
  }

  void lunch() {
    const bool works = longest_stretch(settings_.hours, {}) > Minutes{0};
    if (works && longest_stretch(settings_.hours, settings_.hours.lunch) == Minutes{0}) {
      refuse("work.lunch", "takes every minute of every working day; lunch is taken off the working hours",
             settings_.hours.lunch, before_.hours.lunch);
    }
  }

  void focus_block() {
    const Minutes longest = longest_stretch(settings_.hours, settings_.hours.lunch);
    if (longest == Minutes{0} || settings_.focus_block <= longest) return;
    refuse("focus.block",
           "no working day has a stretch that long; the longest between start, lunch and end is " + to_text(longest),
           settings_.focus_block, before_.focus_block);
  }

  void chain_gap() {
    if (settings_.chain_gap <= settings_.focus_block) return;
    const std::string reason = "a gap that joins meetings would be longer than a focus block, which is free time";
    refuse("chain.gap", reason, settings_.chain_gap, before_.chain_gap);
    if (settings_.chain_gap <= settings_.focus_block) return;
    refuse("focus.block", reason + "; chain.gap says how long such a gap may be", settings_.focus_block,
           before_.focus_block);
  }

 private:
  // Only what this file says itself: what a part of it does not mention is nobody's contradiction.
  template <class Value>
  void refuse(const std::string& key, const std::string& reason, Value& value, const Value& stood) {
    const auto node = root_.at_path(key);
    if (reason.empty() || !node) return;
    report_.add(Severity::error, node.node()->source().begin, key, reason);
    value = stood;
    const auto origin = origins_before_.find(key);
    origins_.erase(key);
    if (origin != origins_before_.end()) origins_.insert(*origin);
  }

  const toml::table& root_;
  const Settings& before_;
  const OriginsByName& origins_before_;
  Settings& settings_;
  OriginsByName& origins_;
  Report& report_;
};

}  // namespace

void refuse_contradictions(const toml::table& root, const Loaded& before, Loaded& loaded, Report& report) {
  Contradictions contradictions(root, before, loaded, report);
  contradictions.spans();
  contradictions.lunch();
  contradictions.focus_block();
  contradictions.chain_gap();
}

}  // namespace attune::config

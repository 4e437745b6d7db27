#include "config/lock.hpp"

#include <algorithm>
#include <array>

namespace attune::config {
namespace {

// Less is more private or more quiet: a lock that took it away would raise what is disclosed, or add a recipient.
bool less_is_better(const Setting& setting) {
  constexpr std::array<std::string_view, 8> names{"privacy.names", "privacy.retention", "reading.sandbox",
                                                  "nudge.per_day", "nudge.per_week",    "nudge.digest",
                                                  "notify.use",    "notify.command"};
  const auto name = setting.name();
  return std::ranges::find(names, name) != names.end() || name == "nudge.before_one_on_one" ||
         name == "findings.losing_touch.everyone" ||
         (setting.section.starts_with("findings.") && setting.key == "enabled");
}

bool same(const std::vector<ClockSpan>& left, const std::vector<ClockSpan>& right) {
  return std::ranges::equal(
      left, right, [](const ClockSpan& a, const ClockSpan& b) { return a.start == b.start && a.end == b.end; });
}

template <class Value>
bool same(const Value& left, const Value& right) {
  return left == right;
}

template <class Value>
bool replace(Value& value, Value by) {
  if (same(value, by)) return false;
  value = std::move(by);
  return true;
}

struct Replace {
  Settings& machine;
  Settings& settings;

  bool operator()(const ChoiceType& type) const {
    const auto wanted = type.chosen(machine);
    if (type.chosen(settings) == wanted) return false;
    type.choose(settings, wanted);
    return true;
  }
  template <class Other>
  bool operator()(const Other& type) const {
    return replace(type.place(settings), type.place(machine));
  }
};

struct TakeLesser {
  Settings& machine;
  Settings& settings;

  bool operator()(const FlagType& type) const {
    return replace(type.place(settings), type.place(settings) && type.place(machine));
  }
  bool operator()(const IntegerType& type) const {
    return replace(type.place(settings), std::min(type.place(settings), type.place(machine)));
  }
  bool operator()(const ChoiceType& type) const {
    const auto wanted = std::min(type.chosen(settings), type.chosen(machine));
    if (type.chosen(settings) == wanted) return false;
    type.choose(settings, wanted);
    return true;
  }
  bool operator()(const NamesType& type) const {
    const auto& allowed = type.place(machine);
    return std::erase_if(type.place(settings), [&](const std::string& name) {
             return std::ranges::find(allowed, name) == allowed.end();
           }) > 0;
  }
  bool operator()(const CommandType& type) const {
    if (same(type.place(settings), type.place(machine)) || type.place(settings).empty()) return false;
    type.place(settings).clear();
    return true;
  }
  template <class Other>
  bool operator()(const Other& type) const {
    return Replace{machine, settings}(type);
  }
};

}  // namespace

bool lock(const Setting& setting, Settings& machine, Settings& settings) {
  if (setting.section == "work.hours") settings.hours_given = machine.hours_given;
  if (less_is_better(setting)) return std::visit(TakeLesser{machine, settings}, setting.type);
  return std::visit(Replace{machine, settings}, setting.type);
}

}  // namespace attune::config

// The verdict on one occurrence: how surely it takes the owner's time, and what it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace attune::analysis {

enum class Verdict : std::uint8_t { firm, maybe, out };

// Why an occurrence is out; the first that applies, in this order.
enum class Reason : std::uint8_t {
  duplicate,     // another copy is counted
  not_an_event,  // zero length
  not_mine,      // a shared calendar
  cancelled,
  declined,   // by the owner
  abandoned,  // every other person declined
  free,
  all_day,
  too_long,
};

enum class Kind : std::uint8_t {
  one_on_one,
  small,
  medium,
  large,
  broadcast,
  group,
  focus_hold,
  away,
  appointment,
};
inline constexpr std::size_t kind_count = 9;

struct Judgement {
  Verdict verdict = Verdict::firm;
  std::optional<Reason> reason;  // set when the verdict is out
  Kind kind = Kind::appointment;
  std::optional<int> size;  // people who did not decline, and the owner; nothing: unknown
  bool superseded = false;  // an older version of the same event within its source: not an occurrence at all
};

// Kinds with people or a group.
constexpr bool is_meeting(Kind kind) {
  return kind <= Kind::group;
}

std::string_view name_of(Verdict verdict);  // "firm"
std::string_view name_of(Reason reason);    // "not_an_event"
std::string_view name_of(Kind kind);        // "one_on_one"

}  // namespace attune::analysis

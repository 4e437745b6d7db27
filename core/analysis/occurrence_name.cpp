#include "core/analysis/occurrence_name.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"

namespace attune::analysis {
namespace {

using std::chrono::minutes;

// "14:00"
std::optional<minutes> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = parse_integer(text.substr(0, 2));
  const auto rest = parse_integer(text.substr(3));
  if (!hours || !rest || *hours < 0 || *hours > 23 || *rest < 0 || *rest > 59) return std::nullopt;
  return std::chrono::hours{*hours} + minutes{*rest};
}

// A local date, alone or with a clock, or RFC 3339.
std::optional<Instant> parse_moment(std::string_view text, const Zone& zone) {
  if (const auto instant = parse_rfc3339(text)) return *instant;
  constexpr std::size_t date_size = 10;
  const auto date = parse_iso_date(text.substr(0, date_size));
  if (!date) return std::nullopt;
  if (text.size() == date_size) return zone.start_of(*date);
  if (text[date_size] != 'T' && text[date_size] != ' ') return std::nullopt;
  const auto clock = parse_clock(text.substr(date_size + 1));
  if (!clock) return std::nullopt;
  return zone.to_instant(LocalTime{*date} + *clock);
}

std::string local_text(Instant instant, const Zone& zone) {
  const LocalTime local = zone.to_local(instant);
  const auto clock = std::chrono::floor<minutes>(local - date_of(local)).count();
  return to_iso_date(date_of(local)) + 'T' + two_digits(static_cast<unsigned>(clock / 60)) + ':' +
         two_digits(static_cast<unsigned>(clock % 60));
}

bool starts_at(const CountedOccurrence& occurrence, Instant minute) {
  return std::chrono::floor<minutes>(occurrence.period.start) == std::chrono::floor<minutes>(minute);
}

// "2026-11-25T14:00/2 (until 2026-11-25T15:00, small)"
std::string described(const CountedOccurrence& occurrence, const Zone& zone, std::size_t number) {
  auto text = local_text(occurrence.period.start, zone);
  if (number > 0) text += '/' + std::to_string(number);
  return text + " (until " + local_text(occurrence.period.end, zone) + ", " +
         std::string(name_of(occurrence.judgement.kind)) + ')';
}

std::string several(const std::vector<CountedOccurrence>& then, const Zone& zone) {
  std::string text;
  for (std::size_t index = 0; index < then.size(); ++index) {
    text += (index == 0 ? "" : ", ") + described(then[index], zone, index + 1);
  }
  return text;
}

std::string nearest_to(Instant start, std::vector<CountedOccurrence> counted, const Zone& zone) {
  constexpr std::size_t most = 3;
  std::ranges::stable_sort(counted, {}, [&](const CountedOccurrence& one) {
    return one.period.start < start ? start - one.period.start : one.period.start - start;
  });
  std::string text;
  std::optional<Instant> before;
  for (std::size_t index = 0, named = 0; index < counted.size() && named < most; ++index) {
    if (before && starts_at(counted[index], *before)) continue;  // asked for, it lists its siblings
    before = counted[index].period.start;
    text += (named++ == 0 ? "" : ", ") + described(counted[index], zone, 0);
  }
  return text;
}

}  // namespace

Result<CountedOccurrence> occurrence_named(std::string_view name, const std::vector<CountedOccurrence>& counted,
                                           const Zone& zone) {
  const auto slash = name.find('/');
  const auto start = parse_moment(name.substr(0, slash), zone);
  const auto number =
      slash == std::string_view::npos ? std::optional<std::int64_t>(0) : parse_integer(name.substr(slash + 1));
  if (!start || !number) {
    return failure(ErrorKind::usage, "expected the start of an occurrence, such as 2026-11-25T14:00");
  }
  std::vector<CountedOccurrence> then;
  std::ranges::copy_if(counted, std::back_inserter(then), [&](const auto& one) { return starts_at(one, *start); });
  if (then.empty()) {
    const auto nearest = nearest_to(*start, counted, zone);
    return failure(ErrorKind::usage, "nothing that counts starts at " + local_text(*start, zone) +
                                         (nearest.empty() ? "" : "; nearest are " + nearest));
  }
  if (then.size() == 1 && *number == 0) return then.front();
  if (*number >= 1 && *number <= std::ssize(then)) return then[static_cast<std::size_t>(*number) - 1];
  return failure(ErrorKind::usage, "at that time start " + several(then, zone));
}

Result<Instant> moment_named(std::string_view text, Instant on, const Zone& zone) {
  if (const auto clock = parse_clock(text)) return zone.to_instant(LocalTime{zone.date_at(on)} + *clock);
  if (const auto moment = parse_moment(text, zone)) return *moment;
  return failure(ErrorKind::usage, "expected a time to move to, such as 2026-11-26T10:00, or 10:00 on the same day");
}

}  // namespace attune::analysis

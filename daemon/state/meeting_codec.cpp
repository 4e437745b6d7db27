#include "daemon/state/meeting_codec.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace attune::state {
namespace {

// Beyond any calendar, and so small that neither the sum nor the difference of two of them overflows.
constexpr std::int64_t furthest = std::int64_t{1} << 60U;

std::int64_t bounded(std::int64_t seconds) {
  return std::clamp(seconds, -furthest, furthest);
}

std::int64_t seconds_of(Instant instant) {
  return bounded(instant.time_since_epoch().count());
}

std::uint16_t bits(std::initializer_list<bool> flags) {
  unsigned value = 0;
  unsigned bit = 1;
  for (const bool flag : flags) {
    if (flag) value |= bit;
    bit <<= 1U;
  }
  return static_cast<std::uint16_t>(value);
}

struct Presence {
  bool recurrence = false, busy_status = false, answer = false, organizer = false, travel = false, series_days = false,
       rituals = false;
};

void pack_flags(Packer& out, const OccurrenceFacts& facts, const Presence& has) {
  out.number(bits({facts.all_day, facts.is_override, facts.is_private, facts.owner_organizes, facts.owner_invited,
                   facts.owner_optional, facts.has_group, facts.away_word, facts.focus_word, facts.cancelled_word,
                   facts.recurrence_id_is_date}));
  out.byte(static_cast<std::uint8_t>(
      bits({has.recurrence, has.busy_status, has.answer, has.organizer, has.travel, has.series_days, has.rituals})));
}

constexpr std::uint32_t all_flags = (1U << 11U) - 1;
constexpr std::uint32_t all_presence = (1U << 7U) - 1;

void unpack_flags(Unpacker& in, OccurrenceFacts& facts, Presence& has) {
  auto flags = in.number_up_to(all_flags);
  for (bool* const flag : {&facts.all_day, &facts.is_override, &facts.is_private, &facts.owner_organizes,
                           &facts.owner_invited, &facts.owner_optional, &facts.has_group, &facts.away_word,
                           &facts.focus_word, &facts.cancelled_word, &facts.recurrence_id_is_date}) {
    *flag = (flags & 1U) != 0;
    flags >>= 1U;
  }
  auto present = in.number_up_to(all_presence);
  for (bool* const one :
       {&has.recurrence, &has.busy_status, &has.answer, &has.organizer, &has.travel, &has.series_days, &has.rituals}) {
    *one = (present & 1U) != 0;
    present >>= 1U;
  }
}

void pack_difference(Packer& out, Instant instant, Instant from) {
  out.signed_number(seconds_of(instant) - seconds_of(from));
}

std::int64_t unpack_bounded(Unpacker& in, std::int64_t most) {
  const auto value = in.signed_number();
  if (value >= -most && value <= most) return value;
  in.fail();
  return 0;
}

Instant unpack_instant(Unpacker& in, Instant from) {
  const Instant instant = from + Seconds(unpack_bounded(in, 2 * furthest));
  if (seconds_of(instant) == instant.time_since_epoch().count()) return instant;
  in.fail();
  return {};
}

template <class Enum>
Enum unpack_enum(Unpacker& in, Enum last) {
  return static_cast<Enum>(in.number_up_to(static_cast<std::uint32_t>(last)));
}

template <class Hash>
Hash at(Unpacker& in, const std::vector<Hash>& table, std::uint64_t index) {
  if (index < table.size()) return table[static_cast<std::size_t>(index)];
  in.fail();
  return {};
}

}  // namespace

void MeetingPacker::pack(Packer& out, const Meeting& meeting) {
  const auto& facts = meeting.facts;
  const Presence has{facts.recurrence_id.has_value(),
                     facts.busy_status.has_value(),
                     facts.owner_answer.has_value(),
                     meeting.organizer.has_value(),
                     facts.travel != Seconds{0},
                     facts.series_days != 0,
                     facts.rituals != 0};
  pack_flags(out, facts, has);
  pack_difference(out, facts.period.start, last_start_);
  pack_difference(out, facts.period.end, facts.period.start);
  if (has.recurrence) pack_difference(out, *facts.recurrence_id, facts.period.start);
  // Status and transparency share a byte.
  out.byte(
      static_cast<std::uint8_t>(static_cast<unsigned>(facts.status) << 1U | static_cast<unsigned>(facts.transparency)));
  if (has.busy_status) out.byte(static_cast<std::uint8_t>(*facts.busy_status));
  if (has.answer) out.byte(static_cast<std::uint8_t>(*facts.owner_answer));
  if (has.travel) out.signed_number(bounded(facts.travel.count()));
  if (has.series_days) out.real(facts.series_days);
  if (has.rituals) out.number(facts.rituals);
  out.signed_number(facts.sequence);
  pack_difference(out, facts.stamp, last_stamp_);
  out.number(facts.component);
  out.number(series_.index_of(meeting.series));
  if (has.organizer) out.number(people_.index_of(*meeting.organizer));
  out.number(meeting.people.size());
  for (const auto& invitee : meeting.people) {
    out.number(people_.index_of(invitee.person) << 2U | bits({invitee.declined, invitee.weak}));
  }
  last_start_ = facts.period.start;
  last_stamp_ = facts.stamp;
}

Meeting MeetingUnpacker::unpack(Unpacker& in) {
  Meeting meeting;
  auto& facts = meeting.facts;
  Presence has;
  unpack_flags(in, facts, has);
  facts.period.start = unpack_instant(in, last_start_);
  facts.period.end = unpack_instant(in, facts.period.start);
  if (has.recurrence) facts.recurrence_id = unpack_instant(in, facts.period.start);
  const auto shared = in.number_up_to(static_cast<std::uint32_t>(EventStatus::cancelled) << 1U | 1U);
  facts.status = static_cast<EventStatus>(shared >> 1U);
  facts.transparency = static_cast<Transparency>(shared & 1U);
  if (has.busy_status) facts.busy_status = unpack_enum(in, BusyStatus::working_elsewhere);
  if (has.answer) facts.owner_answer = unpack_enum(in, PartStat::delegated);
  if (has.travel) facts.travel = Seconds(unpack_bounded(in, furthest));
  if (has.series_days) facts.series_days = in.real();
  if (!std::isfinite(facts.series_days)) in.fail();
  constexpr std::uint32_t all_rituals = (1U << most_rituals) - 1;
  if (has.rituals) facts.rituals = static_cast<RitualSet>(in.number_up_to(all_rituals));
  const auto sequence = in.signed_number();
  facts.sequence = static_cast<std::int32_t>(sequence);
  if (facts.sequence != sequence) in.fail();
  facts.stamp = unpack_instant(in, last_stamp_);
  facts.component = in.number_up_to(~std::uint32_t{0});
  meeting.series = at(in, series_, in.number());
  if (has.organizer) meeting.organizer = at(in, people_, in.number());
  meeting.people.resize(in.count(1));
  for (auto& invitee : meeting.people) {
    const auto packed = in.number();
    invitee = {at(in, people_, packed >> 2U), (packed & 1U) != 0, (packed & 2U) != 0};
  }
  last_start_ = facts.period.start;
  last_stamp_ = facts.stamp;
  return meeting;
}

}  // namespace attune::state

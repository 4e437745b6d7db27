// The analysis' flat view of every meeting of every source, in the order of sources, items and meetings.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis/judgement.hpp"
#include "core/calendar/source.hpp"

namespace attune::analysis {

struct Entry {
  const Meeting* meeting = nullptr;
  const SourceMeetings* source = nullptr;
  Period period{};                 // the meeting's own, at hand: every figure asks for it
  std::uint32_t source_index = 0;  // the order of the configuration
  std::uint32_t item_index = 0;    // which item of the source
  std::uint32_t place = 0;         // of that item in the source's own order
  Judgement judgement;
  bool assumed = false;  // a meeting only because the owner said `assume = "meetings"`

  const OccurrenceFacts& facts() const { return meeting->facts; }
  SourceRole role() const { return source->role; }
  // Own or busy: shared calendars are never about the owner, and a day off is not a meeting of anyone.
  bool takes_owners_time() const { return role() == SourceRole::own || role() == SourceRole::busy; }
  // Private events and busy calendars show time only.
  bool shows_people() const { return role() != SourceRole::busy && !facts().is_private; }
  std::optional<BusyStatus> busy_status() const;  // nothing for days off: they are judged by their dates alone
  bool is_free() const;
  bool counts() const { return !judgement.superseded && judgement.verdict != Verdict::out; }
  bool is_firm() const { return counts() && judgement.verdict == Verdict::firm; }

  void leave_out(Reason reason) {
    judgement.verdict = Verdict::out;
    judgement.reason = reason;
  }
};

std::vector<Entry> entries_of(const std::vector<SourceMeetings>& sources);

// Back to the shape of the sources.
std::vector<std::vector<Judgement>> judgements_of(const std::vector<Entry>& entries, std::size_t sources);

// start < to and end > from; for zero length from <= start < to.
bool belongs_to(const Period& window, const Period& occurrence);

}  // namespace attune::analysis

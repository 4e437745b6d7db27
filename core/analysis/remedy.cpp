#include "core/analysis/remedy.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/chains.hpp"
#include "core/analysis/overload.hpp"
#include "core/analysis/time_taken.hpp"

namespace attune::analysis {
namespace {

// What of one occurrence lies on one day.
struct Piece {
  const Entry* entry;
  Period period;
};

struct DayPieces {
  std::vector<Piece> meetings;  // firm
  std::vector<Piece> busy;      // firm meetings and appointments, with the travel before them
};

void add_piece(std::vector<Piece>& pieces, const Entry& entry, const Period& period, const Period& day) {
  pieces.push_back({&entry, {std::max(period.start, day.start), std::min(period.end, day.end)}});
}

std::vector<Period> without(const std::vector<Piece>& pieces, const Entry& entry) {
  std::vector<Period> others;
  others.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    if (piece.entry != &entry) others.push_back(piece.period);
  }
  return others;
}

Remedy remedy_of(const Entry& entry) {
  return {entry.period, entry.facts().owner_organizes ? Remedy::Action::move : Remedy::Action::decline};
}

bool is_smaller(const Entry* left, const Entry* right) {
  const auto size = [](const Remedy& remedy) {
    return std::tuple(remedy.period.length(), remedy.period.start, remedy.action);
  };
  return size(remedy_of(*left)) < size(remedy_of(*right));
}

// Days and weeks that are not over, piece by piece, so that one of them can be judged anew without one meeting.
class Ahead {
 public:
  explicit Ahead(const View& view) : view_(view), days_(view.window.days().size()), candidates_(view.weeks.size()) {
    const Period ahead{view.window.week(view.window.current_week()).start, view.window.period().end};
    for (const Entry& entry : view.entries) {
      if (entry.is_firm() && is_busy(entry.judgement.kind) && belongs_to(ahead, entry.period)) add(entry);
    }
    for (std::vector<const Entry*>& smallest : candidates_) std::ranges::stable_sort(smallest, is_smaller);
  }

  // The first of the week's candidates, smallest first, that `ends` the finding.
  template <class Ends>
  std::optional<Remedy> smallest(std::size_t week, const Ends& ends) const {
    const auto& candidates = candidates_[week];
    const auto found = std::ranges::find_if(candidates, [&](const Entry* entry) { return ends(*entry); });
    if (found == candidates.end()) return std::nullopt;
    Remedy remedy = remedy_of(**found);
    remedy.focus_minutes = focus_without(week, **found).minutes - view_.weeks[week].figures.focus_minutes;
    return remedy;
  }

  bool ends_week_overload(std::size_t week, const Entry& entry) const {
    const Figures& figures = view_.weeks[week].figures;
    const double threshold = view_.settings.overload.week_load;
    int minutes = figures.meeting_minutes_in_hours;
    if (reaches_load(minutes - minutes_of(whole_minutes(entry.period)), figures.working_minutes, threshold)) {
      return false;  // not even if nothing else took its time
    }
    for_days_of(entry, week, [&](std::size_t index) {
      const DayFigures& day = view_.day(index);
      const Timeline met = united(without(days_[index].meetings, entry));
      minutes += minutes_of(intersected(met, day.working_time)) - day.figures.meeting_minutes_in_hours;
    });
    return !reaches_load(minutes, figures.working_minutes, threshold);
  }

  bool ends_day_overload(std::size_t index, const Entry& entry) const {
    const Period& day = view_.window.days()[index].period;
    if (!entry.period.overlaps(day)) return false;
    DayMeasure measure;
    measure.meetings = view_.day(index).figures.meetings - (day.contains(entry.period.start) ? 1 : 0);
    const std::vector<Period> others = without(days_[index].meetings, entry);
    measure.minutes = minutes_of(united(others));
    measure.chains = chains_of(others, view_.settings.chain_gap);
    return !day_overload(measure, view_.settings.overload);
  }

  bool ends_lack_of_focus(std::size_t week, bool thin, const Entry& entry) const {
    return focus_without(week, entry).blocks > (thin ? 1 : 0);
  }

 private:
  void add(const Entry& entry) {
    const WindowDays& window = view_.window;
    const bool meets = is_meeting(entry.judgement.kind);
    const Period met = whole_minutes(entry.period);
    if (meets) {
      const WindowDays::Range range = window.days_of(met);
      for (std::size_t day = range.first; day < range.last; ++day) {
        add_piece(days_[day].meetings, entry, met, window.days()[day].period);
      }
    }
    const Period busy = busy_period(entry.facts(), window.period());
    const WindowDays::Range range = window.days_of(busy);
    for (std::size_t day = range.first; day < range.last; ++day) {
      add_piece(days_[day].busy, entry, busy, window.days()[day].period);
      const bool new_week = day == range.first || day % days_in_week == 0;
      if (meets && new_week && is_owners_to_change(entry)) candidates_[day / days_in_week].push_back(&entry);
    }
  }

  struct Focus {
    int blocks = 0;
    int minutes = 0;
  };
  Focus focus_without(std::size_t week, const Entry& entry) const {
    const Figures& figures = view_.weeks[week].figures;
    Focus focus{static_cast<int>(figures.focus_blocks.size()), figures.focus_minutes};
    for_days_of(entry, week, [&](std::size_t index) {
      const DayFigures& day = view_.day(index);
      focus.blocks -= static_cast<int>(day.figures.focus_blocks.size());
      focus.minutes -= day.figures.focus_minutes;
      for (const Period& stretch : subtracted(day.working_time, united(without(days_[index].busy, entry)))) {
        if (stretch.length() < view_.settings.focus_block) continue;
        ++focus.blocks;
        focus.minutes += minutes_of(stretch);
      }
    });
    return focus;
  }

  bool is_owners_to_change(const Entry& entry) const {
    return entry.period.start > view_.now && (entry.facts().owner_organizes || entry.facts().owner_optional);
  }

  template <class Visit>
  void for_days_of(const Entry& entry, std::size_t week, const Visit& visit) const {
    const WindowDays::Range range = view_.window.days_of(busy_period(entry.facts(), view_.window.period()));
    const std::size_t first = std::max(range.first, week * days_in_week);
    const std::size_t last = std::min(range.last, (week + 1) * days_in_week);
    for (std::size_t day = first; day < last; ++day) visit(day);
  }

  const View& view_;
  std::vector<DayPieces> days_;                        // of the window; empty before the current week
  std::vector<std::vector<const Entry*>> candidates_;  // by week that they take time from, smallest first
};

class Finder {
 public:
  explicit Finder(const View& view) : view_(view), ahead_(view) {}

  void operator()(WeekOverload& overload) const {
    const std::size_t week = day_index(overload.first_day) / days_in_week;
    if (week < view_.window.current_week()) return;
    overload.remedy = ahead_.smallest(week, [&](const Entry& entry) { return ahead_.ends_week_overload(week, entry); });
  }

  void operator()(DayOverload& overload) const {
    const std::size_t day = day_index(overload.date);
    if (day < view_.window.today()) return;
    overload.remedy =
        ahead_.smallest(day / days_in_week, [&](const Entry& entry) { return ahead_.ends_day_overload(day, entry); });
  }

  void operator()(NoFocusTime& focus) const {
    const std::size_t week = day_index(focus.first_day) / days_in_week;
    if (week < view_.window.current_week()) return;
    focus.remedy =
        ahead_.smallest(week, [&](const Entry& entry) { return ahead_.ends_lack_of_focus(week, focus.thin, entry); });
  }

  template <class OtherEvidence>
  void operator()(OtherEvidence& /*evidence*/) const {}  // about a person, or nothing that one meeting less would end

 private:
  std::size_t day_index(LocalDate date) const {
    return static_cast<std::size_t>((date - view_.window.days().front().date).count());
  }

  const View& view_;
  Ahead ahead_;
};

}  // namespace

void find_remedies(std::vector<Finding>& findings, const View& view) {
  const Finder finder(view);
  for (Finding& finding : findings) std::visit(finder, finding.evidence);
}

}  // namespace attune::analysis

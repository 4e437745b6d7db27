#include <algorithm>
#include <span>

#include "core/analysis/good_news.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {
namespace {

using std::chrono::days;
using OneOnOneSpan = std::span<const OneOnOne>;  // of one person, sorted by start

OneOnOneSpan meetings_with(const PersonId& person, const std::vector<OneOnOne>& all) {
  const auto found = std::ranges::equal_range(all, person, {}, &OneOnOne::person);
  return {found.begin(), found.end()};
}

class Keeping {
 public:
  Keeping(const View& view, const std::vector<OneOnOne>& meetings) : view_(view), all_(meetings), first_(first_date()) {
    away_before_.push_back(0);
    for (std::size_t index = 0; index <= view.window.today(); ++index) {
      const DayFigures& day = view.day(index);
      const bool away = day.scheduled_minutes > 0 && day.figures.working_minutes == 0;
      away_before_.push_back(away_before_.back() + (away ? 1 : 0));
    }
  }

  // Nothing: a rhythm that does not reach into the month.
  std::optional<bool> is_kept(const RhythmReading& reading, const Days& month) const {
    const Rhythm& rhythm = reading.rhythm;
    const bool counts = rhythm.state == RhythmState::on_rhythm || rhythm.state == RhythmState::missing;
    if (!counts || !rhythm.days || reading.weak) return std::nullopt;
    const OneOnOneSpan meetings = meetings_with(rhythm.person, all_);
    if (fell_out_twice(meetings, month)) return false;
    std::optional<LocalDate> last;
    if (!rhythm.learned) last = knowledge_begins();
    auto next = meetings.begin();
    bool reaches = false;
    for (LocalDate date = first_; date <= month.last; date += days{1}) {
      if (date >= month.first && last && is_late(*last, date, *rhythm.days)) return false;
      for (; next != meetings.end() && next->date <= date; ++next) {
        if (next->outcome == Outcome::held) last = next->date;
      }
      reaches = last.has_value();
    }
    return reaches ? std::optional(true) : std::nullopt;
  }

  LocalDate knowledge_begins() const {
    const std::optional<Instant> begin = start_of_knowledge(view_);
    const std::optional<std::size_t> day = begin ? view_.window.day_of(*begin) : std::nullopt;
    return day ? view_.window.days()[*day].date : first_;
  }

 private:
  LocalDate first_date() const { return view_.window.days().front().date; }

  bool is_late(LocalDate last, LocalDate date, double rhythm_days) const {
    if (date <= last) return false;
    const auto after = [&](LocalDate day) { return static_cast<std::size_t>((day - first_).count()) + 1; };
    const int away = away_before_[after(date)] - away_before_[after(last)];
    return static_cast<double>((date - last).count()) - away > late_after_rhythms * rhythm_days;
  }

  static bool fell_out_twice(OneOnOneSpan meetings, const Days& month) {
    bool fell_out = false;
    for (const OneOnOne& meeting : meetings) {
      if (meeting.outcome == Outcome::planned) continue;
      const bool again = meeting.outcome == Outcome::fell_out;
      if (fell_out && again && month.first <= meeting.date && meeting.date <= month.last) return true;
      fell_out = again;
    }
    return false;
  }

  const View& view_;
  const std::vector<OneOnOne>& all_;
  LocalDate first_;
  std::vector<int> away_before_;  // by days since the first of the window, up to and including today
};

// The calendar months from `begin` on that are over.
std::vector<Days> months_between(LocalDate begin, LocalDate today) {
  std::vector<Days> months;
  std::chrono::year_month_day date{begin};
  std::chrono::year_month month = date.year() / date.month();
  if (date.day() != std::chrono::day{1}) month += std::chrono::months{1};
  for (;; month += std::chrono::months{1}) {
    const Days days_of_month{LocalDate{month / 1}, LocalDate{month / std::chrono::last}};
    if (days_of_month.last >= today) return months;
    months.push_back(days_of_month);
  }
}

}  // namespace

std::vector<Finding> months_with_rhythms_kept(const View& view, const std::vector<OneOnOne>& meetings,
                                              const std::vector<RhythmReading>& rhythms) {
  const Keeping keeping(view, meetings);
  std::vector<Finding> findings;
  const LocalDate today = view.window.days()[view.window.today()].date;
  for (const Days& month : months_between(keeping.knowledge_begins(), today)) {
    RhythmsKept evidence{month.first, month.last, 0};
    const bool all_kept = std::ranges::all_of(rhythms, [&](const RhythmReading& reading) {
      const std::optional<bool> kept = keeping.is_kept(reading, month);
      if (kept) ++evidence.people;
      return kept.value_or(true);
    });
    if (!all_kept || evidence.people == 0) continue;
    Finding finding{"", FindingKind::good_news, evidence};
    finding.id = id_of(finding.kind, *period_name(finding));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace attune::analysis

#include "core/ical/observance.hpp"

#include <string>
#include <utility>

#include "core/base/text.hpp"
#include "core/ical/content_line.hpp"
#include "core/ical/line_scanner.hpp"
#include "core/ical/time_value.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t most_dates = 4000;  // of all observances of a zone

// A clock that changes by the hour is no clock.
std::optional<RecurrenceRule> onset_rule(std::string_view value) {
  auto rule = parse_recurrence_rule(trim(value));
  if (!rule || rule->frequency < Frequency::monthly) return std::nullopt;
  return std::move(*rule);
}

class Reader {
 public:
  void read(const ContentLine& line) {
    if (line.property == Property::begin || line.property == Property::end) close();
    if (line.property == Property::begin) open_.emplace();
    if (open_) read_inside(line, *open_);
  }

  std::vector<Observance> take() {
    close();
    return std::move(found_);
  }

 private:
  void read_inside(const ContentLine& line, Observance& observance) {
    switch (line.property) {
      case Property::event_start:
        if (const auto time = parse_time_value(line.value)) observance.start = time->time;
        break;
      case Property::offset_from:
        observance.from = parse_offset(line.value);
        break;
      case Property::offset_to:
        observance.to = parse_offset(line.value);
        break;
      case Property::rule:
        observance.rule = onset_rule(line.value);
        break;
      case Property::recurrence_date:
        add_dates(line.value, observance);
        break;
      default:
        break;
    }
  }

  void add_dates(std::string_view values, Observance& observance) {
    for (const auto value : split(values, ',')) {
      const auto time = parse_time_value(value);
      if (!time || dates_ >= most_dates) continue;
      ++dates_;
      (time->form == TimeForm::utc ? dates_in_utc_ : observance.dates).push_back(time->time);
    }
  }

  void close() {
    const bool whole = open_ && open_->start && open_->to;
    if (whole && found_.size() < most_observances) {
      if (!open_->from) open_->from = open_->to;
      for (const auto date : dates_in_utc_) open_->dates.push_back(date + *open_->from);
      found_.push_back(std::move(*open_));
    }
    open_.reset();
    dates_in_utc_.clear();
  }

  std::vector<Observance> found_;
  std::optional<Observance> open_;
  std::vector<LocalTime> dates_in_utc_;  // of the open one; its TZOFFSETFROM may come later
  std::size_t dates_ = 0;
};

}  // namespace

std::vector<Observance> observances_in(std::string_view text) {
  Reader reader;
  LineScanner scanner(text);
  RawLine raw;
  std::string scratch;
  while (scanner.next(raw)) {
    if (raw.raw.size() > longest_line) continue;
    if (const auto line = parse_content_line(unfolded(raw, scratch))) reader.read(*line);
  }
  return reader.take();
}

}  // namespace attune::ical

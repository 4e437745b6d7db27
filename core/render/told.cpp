#include "core/render/told.hpp"

#include "core/base/text.hpp"
#include "core/render/layout.hpp"

namespace attune::render {
namespace {

std::string on_clock(Instant instant, const Zone& zone) {
  const auto local = zone.to_local(instant);
  const auto date = date_of(local);
  const std::chrono::hh_mm_ss time{local - LocalTime{date}};
  return to_iso_date(date) + ' ' + two_digits(static_cast<unsigned>(time.hours().count())) + ':' +
         two_digits(static_cast<unsigned>(time.minutes().count()));
}

}  // namespace

std::string notification(const nudge::Notification& text, const Style& style) {
  std::string lines = heading(text.title, style);
  for (const auto line : split(text.body, '\n')) lines += wrapped("  " + std::string(line), style, 2);
  return lines;
}

std::string preview(const std::vector<nudge::Preview::Moment>& told, int weeks, const Zone& zone, const Style& style) {
  std::string text;
  for (const auto& moment : told) {
    const auto title = on_clock(moment.at, zone) + "  " + moment.nudge.text.title;
    text += notification({title, moment.nudge.text.body}, style) + '\n';
  }
  text += weeks == 1 ? std::string("The past week") : "The past " + std::to_string(weeks) + " weeks";
  if (told.empty()) return text + " would have brought no nudge under the present settings.\n";
  return text + " would have brought " + counted(static_cast<std::int64_t>(told.size()), "nudge", "nudges") +
         " under the present settings, as far as today's calendars tell.\n";
}

}  // namespace attune::render

#include "core/time/week.hpp"

#include "core/base/text.hpp"

namespace attune {

LocalDate week_start(LocalDate date, std::chrono::weekday starts_on) {
  return date - (std::chrono::weekday{date} - starts_on);
}

std::string week_name(LocalDate first_day) {
  using std::chrono::year_month_day;
  const LocalDate thursday = first_day + (std::chrono::Thursday - std::chrono::weekday{first_day});
  const auto year = year_month_day{thursday}.year();
  const LocalDate new_year{year / std::chrono::January / 1};
  const auto number = static_cast<unsigned>((thursday - new_year).count() / 7 + 1);
  return std::to_string(static_cast<int>(year)) + "-W" + two_digits(number);
}

}  // namespace attune

#include "daemon/settings/week_start.hpp"

#include <langinfo.h>
#include <locale.h>

#include <cstdint>
#include <string>

namespace attune::settings {
namespace {

std::string locale_name(const Environment& environment) {
  for (const auto* const variable : {"LC_ALL", "LC_TIME", "LANG"}) {
    const auto value = environment(variable);
    if (value && !value->empty()) return *value;
  }
  return {};
}

// The C locale's Sunday is nobody's choice.
bool says_nothing(const std::string& name) {
  return name.empty() || name == "C" || name == "POSIX" || name.starts_with("C.");
}

}  // namespace

std::chrono::weekday owner_week_start(const config::Settings& settings, const Environment& environment) {
  if (settings.week_starts_on) return *settings.week_starts_on;
  const auto name = locale_name(environment);
  if (says_nothing(name)) return std::chrono::Monday;
  const auto locale = ::newlocale(LC_TIME_MASK, name.c_str(), locale_t{});
  if (locale == locale_t{}) return std::chrono::Monday;
  // glibc: a date that was the locale's first day of the week (as a number in the place of a pointer), and the number
  // of the day, counted from that one, on which its weeks start.
  const auto date =
      static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(::nl_langinfo_l(_NL_TIME_WEEK_1STDAY, locale)));
  const auto counted_from = date == 19971201U ? 1U : 0U;  // a Monday; else 19971130, a Sunday
  const auto day = static_cast<unsigned char>(*::nl_langinfo_l(_NL_TIME_FIRST_WEEKDAY, locale));
  ::freelocale(locale);
  return std::chrono::weekday{(counted_from + day + 6U) % 7U};
}

}  // namespace attune::settings

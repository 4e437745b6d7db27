#include "daemon/language/chosen.hpp"

#include <langinfo.h>
#include <locale.h>

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "core/base/text.hpp"

namespace attune::language {
namespace {

std::string first_set(const settings::Environment& environment, std::initializer_list<const char*> variables) {
  for (const auto* const variable : variables) {
    auto value = environment(variable);
    if (value && !value->empty()) return std::move(*value);
  }
  return {};
}

// "de_AT.UTF-8@euro" -> "de", if it is spoken.
std::optional<std::string> spoken_language(std::string_view locale) {
  const auto language = locale.substr(0, locale.find_first_of("_.@"));
  if (language == "en" || std::ranges::find(translated, language) != translated.end()) return std::string(language);
  return std::nullopt;
}

}  // namespace

std::string chosen_language(const settings::Environment& environment) {
  const auto locale = first_set(environment, {"LC_ALL", "LC_MESSAGES", "LANG"});
  if (locale != "C" && locale != "POSIX") {
    const auto list = first_set(environment, {"LANGUAGE"});
    for (const auto wanted : split(list, ':')) {
      if (auto language = spoken_language(wanted)) return *language;
    }
  }
  return spoken_language(locale).value_or("en");
}

bool is_of_twelve_hours(std::string_view time_format) {
  for (const auto* const conversion : {"%I", "%l", "%r", "%p", "%P", "%OI"}) {
    if (time_format.find(conversion) != std::string_view::npos) return true;
  }
  return false;
}

bool twelve_hours(const settings::Environment& environment) {
  const auto name = first_set(environment, {"LC_ALL", "LC_TIME", "LANG"});
  if (name.empty()) return false;
  const auto locale = ::newlocale(LC_TIME_MASK, name.c_str(), locale_t{});
  if (locale == locale_t{}) return false;
  const bool twelve = is_of_twelve_hours(::nl_langinfo_l(T_FMT, locale));
  ::freelocale(locale);
  return twelve;
}

}  // namespace attune::language

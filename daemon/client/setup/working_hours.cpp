#include "daemon/client/setup/working_hours.hpp"

#include <algorithm>

#include "config/values.hpp"
#include "core/base/text.hpp"

namespace attune::client::setup {
namespace {

// Weeks are written from Monday on.
constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

std::size_t index_of(std::size_t day) {
  return (day + 1) % names.size();
}

// "mon", "Monday".
std::optional<std::size_t> day_of(std::string_view written) {
  constexpr std::size_t shortest = 3;
  const auto word = ascii_lower(written);
  for (std::size_t day = 0; day < names.size(); ++day) {
    if (word.size() >= shortest && names[day].starts_with(word)) return day;
  }
  return std::nullopt;
}

// "mon", "mon-thu": the first and the last of them.
std::optional<std::pair<std::size_t, std::size_t>> days_of(std::string_view word) {
  const auto dash = word.find('-');
  const auto first = day_of(word.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : day_of(word.substr(dash + 1));
  return first && last ? std::optional(std::pair(*first, *last)) : std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const auto word : split(text, ' ')) {
    if (!trim(word).empty()) words.push_back(trim(word));
  }
  return words;
}

std::optional<std::vector<ClockSpan>> spans_of(const std::vector<std::string_view>& words, std::size_t from) {
  std::vector<ClockSpan> spans;
  for (auto at = from; at < words.size(); ++at) {
    const auto span = config::parse_clock_span(words[at]);
    if (!span) return std::nullopt;
    spans.push_back(*span);
  }
  return spans.empty() ? std::nullopt : std::optional(spans);
}

// One part between commas. False: it is not understood.
bool take_days(std::string_view part, WeeklyHours& hours) {
  const auto words = words_of(part);
  const auto days = words.empty() ? std::nullopt : days_of(words.front());
  const auto spans = days ? spans_of(words, 1) : std::nullopt;
  if (!spans) return false;
  for (auto day = days->first;; day = (day + 1) % names.size()) {
    hours[index_of(day)] = *spans;
    if (day == days->second) return true;
  }
}

std::string clock(std::chrono::minutes time) {
  const auto minutes = static_cast<unsigned>(time.count());
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string capital(std::string_view name) {
  std::string word(name);
  word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

}  // namespace

std::optional<WeeklyHours> parse_hours(std::string_view written, const WeeklyHours& before) {
  if (const auto spans = spans_of(words_of(written), 0)) {
    auto hours = before;
    for (auto& day : hours) {
      if (!day.empty()) day = *spans;
    }
    return hours;
  }
  WeeklyHours hours;
  for (const auto part : split(written, ',')) {
    if (!take_days(part, hours)) return std::nullopt;
  }
  return hours;
}

std::optional<std::vector<ClockSpan>> parse_spans(std::string_view written) {
  if (ascii_iequals(trim(written), "none")) return std::vector<ClockSpan>{};
  std::string blanks(written);
  std::ranges::replace(blanks, ',', ' ');
  return spans_of(words_of(blanks), 0);
}

std::string told(const std::vector<ClockSpan>& spans) {
  std::string text;
  for (const auto& span : spans) text += (text.empty() ? "" : " ") + clock(span.start) + "-" + clock(span.end);
  return text.empty() ? "none" : text;
}

std::string told(const WeeklyHours& hours) {
  std::string text;
  for (std::size_t first = 0; first < names.size();) {
    const auto spans = told(hours[index_of(first)]);
    auto next = first + 1;
    while (next < names.size() && told(hours[index_of(next)]) == spans) ++next;
    if (!hours[index_of(first)].empty()) {
      text += (text.empty() ? "" : ", ") + capital(names[first]);
      if (next - first > 1) text += " to " + capital(names[next - 1]);
      text += " " + spans;
    }
    first = next;
  }
  return text.empty() ? "none" : text;
}

}  // namespace attune::client::setup

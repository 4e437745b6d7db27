#include "daemon/reading/reading_key.hpp"

#include <fstream>

#include "core/calendar/hash_text.hpp"

namespace attune::reading {

namespace {

// Each text with its length, each list with its count: no two settings look alike.
class Text {
 public:
  void add(const std::string& text) { text_ += std::to_string(text.size()) + ':' + text; }
  void add(const std::vector<std::string>& list) {
    text_ += std::to_string(list.size()) + '[';
    for (const auto& one : list) add(one);
  }
  void add(const std::vector<std::vector<std::string>>& lists) {
    text_ += std::to_string(lists.size()) + '[';
    for (const auto& one : lists) add(one);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// The window starts with a week: starting weeks earlier, it needs days that were let go. Midnight of a place lies
// within half a day of that of any other, more or less.
unsigned first_weekday_of(const SourcePlan& plan) {
  const std::chrono::weekday day{std::chrono::floor<std::chrono::days>(plan.window.start + std::chrono::hours{12})};
  return day.c_encoding();
}

}  // namespace

ItemTag reading_key(const SourcePlan& plan, const identity::Keys& keys, const std::string& zone_data) {
  Text text;
  text.add(std::string(ATTUNE_VERSION));
  text.add(zone_data);
  text.add(std::to_string(plan.retention_weeks));
  text.add(std::to_string(first_weekday_of(plan)));
  text.add(plan.settings.zone);
  text.add(plan.settings.addresses);
  text.add(plan.settings.aliases);
  text.add(plan.settings.groups);
  text.add(plan.settings.not_people);
  text.add(plan.settings.focus_words);
  text.add(plan.settings.away_words);
  text.add(plan.settings.cancelled_words);
  text.add(plan.settings.ritual_words);
  for (const auto& person : plan.forgotten) text.add(spelled(person));
  return keys.reading(text.text());
}

std::string zone_data_version(const std::filesystem::path& folder) {
  std::ifstream compiled(folder / "tzdata.zi");
  std::string line;
  std::getline(compiled, line);
  constexpr std::string_view start = "# version ";
  return line.starts_with(start) ? line.substr(start.size()) : std::string();
}

}  // namespace attune::reading

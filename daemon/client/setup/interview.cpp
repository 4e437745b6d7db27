#include "daemon/client/setup/interview.hpp"

#include <algorithm>
#include <array>

#include "config/table.hpp"
#include "core/base/text.hpp"
#include "core/identity/canonical.hpp"
#include "daemon/client/setup/owner_guess.hpp"
#include "daemon/client/setup/working_hours.hpp"

namespace attune::client::setup {
namespace {

using Complaint = std::optional<std::string>;

std::vector<std::string> words_of(std::string_view given) {
  std::string blanks(given);
  std::ranges::replace(blanks, ',', ' ');
  std::vector<std::string> words;
  for (const auto word : split(blanks, ' ')) {
    if (!trim(word).empty()) words.emplace_back(trim(word));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string day_name(std::chrono::weekday day) {
  constexpr std::array<std::string_view, 7> names{"sunday",   "monday", "tuesday", "wednesday",
                                                  "thursday", "friday", "saturday"};
  return std::string(names.at(day.c_encoding()));
}

// One of the words that the table of settings knows, or the beginning of one.
Complaint take_word(std::string_view given, const config::Setting& setting, Choices& choices) {
  const auto& choice = std::get<config::ChoiceType>(setting.type);
  const auto word = ascii_lower(given);
  const auto found = std::ranges::find_if(choice.names, [&](std::string_view name) { return name.starts_with(word); });
  if (found == choice.names.end()) return "It is " + config::expectation(setting.type) + ".";
  choice.choose(choices.wanted, static_cast<std::size_t>(found - choice.names.begin()));
  choices.said.insert(setting.name());
  return std::nullopt;
}

void ask_for_hours(Dialogue& dialogue, Choices& choices) {
  auto& hours = choices.wanted.hours;
  if (!choices.said.contains("work.hours")) {
    dialogue.ask("When do you work?", told(hours.days), [&](std::string_view given) -> Complaint {
      const auto parsed = parse_hours(given, hours.days);
      if (!parsed) return "Such as 08:30-17:00, or mon-thu 08:30-17:00, fri 08:30-14:00.";
      hours.days = *parsed;
      choices.said.insert("work.hours");
      return std::nullopt;
    });
  }
  if (choices.said.contains("work.lunch")) return;
  dialogue.ask("And lunch?", told(hours.lunch), [&](std::string_view given) -> Complaint {
    const auto parsed = parse_spans(given);
    if (!parsed) return "Such as 12:00-13:00, or none.";
    hours.lunch = *parsed;
    choices.said.insert("work.lunch");
    return std::nullopt;
  });
}

}  // namespace

void ask_for_addresses(Dialogue& dialogue, const Proposals& proposals, std::vector<std::string>& addresses) {
  const bool guessed = addresses.empty();
  if (guessed) addresses = likely_owners(own_trials(proposals));
  if (guessed && !addresses.empty()) dialogue.say("What stands here is in nearly every event of a calendar.\n");
  dialogue.ask("Your own addresses, as invitations reach you, with blanks between them", joined(addresses),
               [&](std::string_view given) -> Complaint {
                 auto words = words_of(given);
                 const bool fine =
                     std::ranges::all_of(words, [](const auto& word) { return identity::canonical(word).has_value(); });
                 if (!fine) return "Addresses such as you@example.org, please.";
                 addresses = std::move(words);
                 return std::nullopt;
               });
}

void ask_for_settings(Dialogue& dialogue, const ReadingPlan& plan, Choices& choices) {
  if (!choices.said.contains("time.zone")) {
    dialogue.ask("Your time zone?", plan.zone.name(), [&](std::string_view given) -> Complaint {
      const auto zone = Zone::system(given);
      if (!zone) return "A name of the IANA list, please, such as Europe/Berlin.";
      choices.wanted.zone = zone->name();
      return std::nullopt;
    });
  }
  ask_for_hours(dialogue, choices);
  if (!choices.said.contains("week.starts_on")) {
    dialogue.ask("The first day of your week?", day_name(plan.week_starts_on), [&](std::string_view given) {
      return take_word(given, *config::find_setting("week", "starts_on"), choices);
    });
  }
  if (choices.said.contains("privacy.names")) return;
  constexpr std::array<std::string_view, 3> levels{"none", "initials", "full"};
  dialogue.ask("How may people be named in a notification on your own screen: none, initials (A. B.) or full?",
               levels.at(static_cast<std::size_t>(choices.wanted.privacy.names)), [&](std::string_view given) {
                 return take_word(given, *config::find_setting("privacy", "names"), choices);
               });
}

Nudging ask_for_nudging(Dialogue& dialogue, const config::Settings& settings) {
  auto chosen = Nudging::unchanged;
  const auto days = settings.nudge.learning_days;
  dialogue.say(
      "Is that about right? accept: nudges come from today on; quieter: at most one a week; off: none, figures "
      "alone;\nunchanged: as it stands" +
      (days > 0 ? ", after " + counted(days, "quiet day", "quiet days") + " in which it learns" : std::string{}) +
      ".\n");
  dialogue.ask("Nudges", "unchanged", [&](std::string_view given) -> Complaint {
    constexpr std::array<std::string_view, 4> words{"unchanged", "accept", "quieter", "off"};
    const auto word = ascii_lower(given);
    const auto found = std::ranges::find_if(words, [&](std::string_view name) { return name.starts_with(word); });
    if (found == words.end()) return "accept, quieter, off or unchanged, please.";
    chosen = static_cast<Nudging>(found - words.begin());
    return std::nullopt;
  });
  return chosen;
}

}  // namespace attune::client::setup

#include "daemon/client/setup/interview.hpp"

#include <algorithm>
#include <array>
#include <functional>

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

// Whether a setting is this person's to decide, and not decided yet.
using Open = std::function<bool(std::string_view)>;

// `most`: what the policy allows.
void ask_for_names(Dialogue& dialogue, config::NamesLevel most, Choices& choices) {
  if (most == config::NamesLevel::none) return;
  constexpr std::array<std::string_view, 3> levels{"none", "initials", "full"};
  const auto& wanted = choices.wanted.privacy.names;
  const auto* const words =
      most == config::NamesLevel::full ? "none, initials (A. B.) or full" : "none or initials (A. B.)";
  dialogue.ask("How may people be named in a notification on your own screen: " + std::string(words) + "?",
               levels.at(static_cast<std::size_t>(std::min(wanted, most))), [&](std::string_view given) -> Complaint {
                 auto tried = choices;
                 if (auto complaint = take_word(given, *config::find_setting("privacy", "names"), tried))
                   return complaint;
                 if (tried.wanted.privacy.names > most)
                   return "The policy of this machine allows no more than initials.";
                 choices = std::move(tried);
                 return std::nullopt;
               });
}

void ask_for_hours(Dialogue& dialogue, const Open& open, Choices& choices) {
  auto& hours = choices.wanted.hours;
  if (open("work.hours") && open("work.hours.monday")) {
    dialogue.ask("When do you work?", told(hours.days), [&](std::string_view given) -> Complaint {
      const auto parsed = parse_hours(given, hours.days);
      if (!parsed) return "Such as 08:30-17:00, or mon-thu 08:30-17:00, fri 08:30-14:00.";
      hours.days = *parsed;
      choices.said.insert("work.hours");
      return std::nullopt;
    });
  }
  if (!open("work.lunch")) return;
  dialogue.ask("And lunch?", told(hours.lunch), [&](std::string_view given) -> Complaint {
    const auto parsed = parse_spans(given);
    if (!parsed) return "Such as 12:00-13:00, or none.";
    hours.lunch = *parsed;
    choices.said.insert("work.lunch");
    return std::nullopt;
  });
}

}  // namespace

void ask_for_addresses(Dialogue& dialogue, const Proposals& proposals, const config::Policy& policy,
                       std::vector<std::string>& addresses) {
  const bool shown = policy.allows_addresses();
  const bool guessed = addresses.empty() && shown;
  if (guessed) addresses = likely_owners(own_trials(proposals));
  if (guessed && !addresses.empty()) dialogue.say("What stands here is in nearly every event of a calendar.\n");
  dialogue.ask("Your own addresses, as invitations reach you, with blanks between them",
               shown || addresses.empty() ? joined(addresses) : "as they stand",
               [&](std::string_view given) -> Complaint {
                 auto words = words_of(given);
                 const bool fine =
                     std::ranges::all_of(words, [](const auto& word) { return identity::canonical(word).has_value(); });
                 if (!fine) return "Addresses such as you@example.org, please.";
                 addresses = std::move(words);
                 return std::nullopt;
               });
}

void ask_for_settings(Dialogue& dialogue, const ReadingPlan& plan, const config::Policy& policy, Choices& choices) {
  const Open open = [&](std::string_view setting) { return !choices.said.contains(setting) && !policy.locks(setting); };
  if (open("time.zone")) {
    dialogue.ask("Your time zone?", plan.zone.name(), [&](std::string_view given) -> Complaint {
      const auto zone = Zone::system(given);
      if (!zone) return "A name of the IANA list, please, such as Europe/Berlin.";
      choices.wanted.zone = zone->name();
      return std::nullopt;
    });
  }
  ask_for_hours(dialogue, open, choices);
  if (open("week.starts_on")) {
    dialogue.ask("The first day of your week?", day_name(plan.week_starts_on), [&](std::string_view given) {
      return take_word(given, *config::find_setting("week", "starts_on"), choices);
    });
  }
  if (open("privacy.names")) ask_for_names(dialogue, policy.names.value_or(config::NamesLevel::full), choices);
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

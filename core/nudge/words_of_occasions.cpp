#include "core/nudge/words_of_occasions.hpp"

#include <cmath>

#include "core/base/escape.hpp"
#include "core/nudge/filled.hpp"
#include "core/nudge/plain.hpp"
#include "core/nudge/words.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string good_sentence(const GoodThing& good, const Digest& digest, const Situation& situation) {
  using What = GoodThing::What;
  const auto today = situation.zone.date_at(situation.now);
  switch (good.what) {
    case What::rhythms_kept:
      return filled("On this calendar, every one-to-one kept its rhythm in {month}.",
                    {{"month", plain_month(std::get<RhythmsKept>(good.news->evidence).first_day)}});
    case What::more_focus: {
      const auto& more = std::get<MoreFocus>(good.news->evidence);
      return filled(
          "Last week, {focus} of longer quiet stretches stayed free on this calendar, where {usual} is usual.",
          {{"focus", plain_length(more.focus_minutes)},
           {"usual", plain_length(std::llround(more.usual_focus_minutes))}});
    }
    case What::meeting_free_day:
      return filled("Last week had a day without meetings on this calendar, {day}.",
                    {{"day", plain_day(std::get<MeetingFreeDay>(good.news->evidence).date, today)}});
    case What::lighter_week:
      return "Meetings took less of last week than is usual on this calendar.";
    case What::people_met: {
      const int met = digest.behind.one_on_ones.value;
      return filled(met == 1 ? "Last week, {number} one-to-one had its place on this calendar."
                             : "Last week, {number} one-to-ones had their place on this calendar.",
                    {{"number", plain_number(met)}});
    }
    case What::opening_ahead: {
      const auto& opening = *good.opening;
      return filled("On this calendar, a longer quiet stretch stays free {day} from {from} to {to}.",
                    {{"day", plain_day(situation.zone.date_at(opening.start), today)},
                     {"from", plain_clock(opening.start, situation.zone)},
                     {"to", plain_clock(opening.end, situation.zone)}});
    }
  }
  return {};
}

std::string week_sentence(const WeekBehind& behind) {
  const auto& figures = behind.week->figures;
  if (!behind.shows_meetings || figures.meetings == 0) {
    return filled("Last week, {focus} of working time stayed free in longer stretches on this calendar.",
                  {{"focus", plain_length(figures.focus_minutes)}});
  }
  return filled(figures.meetings == 1 ? "On this calendar, last week held {number} meeting with {spent} in all."
                                      : "On this calendar, last week held {number} meetings with {spent} in all.",
                {{"number", plain_number(figures.meetings)}, {"spent", plain_length(figures.meeting_minutes)}});
}

std::string not_seen_sentence(const Digest& digest, const Situation& situation) {
  std::vector<std::string> titles;
  for (const auto* const finding : digest.not_seen) {
    const auto title = "\u201C" + words_for(*finding, situation.zone, situation.now).title + "\u201D";
    if (std::ranges::find(titles, title) == titles.end()) titles.push_back(title);
  }
  return filled("Perhaps you have not seen this yet, and it still holds: {titles}.",
                {{"titles", joined(titles, ", ")}});
}

std::string share(double load) {
  return std::to_string(std::llround(load * 100)) + " %";
}

std::string counted_line(std::string_view plain, std::string_view with_usual, const WeekBehind::Figure& figure,
                         auto&& as_text) {
  const auto value = as_text(figure.value);
  if (!figure.usual) return filled(plain, {{"value", value}});
  return filled(with_usual, {{"value", value}, {"usual", as_text(std::llround(*figure.usual))}});
}

constexpr std::string_view our_questions[] = {
    "What could the two of you do for each other this week?",
    "What good reason could there be for something that puzzles you?",
    "How could the first five minutes be about the two of you?",
};

// With a place for the other's name, or without.
std::string met_sentence(const Card& card, const Situation& situation, bool named) {
  if (!card.last_met) {
    return named ? "The one-to-one with {name} begins soon, and is new on this calendar."
                 : "A one-to-one that is new on this calendar begins soon.";
  }
  const Values values{{"whom", named ? "You and {name}" : "The two of you"},
                      {"last", plain_day(*card.last_met, situation.zone.date_at(situation.now))},
                      {"times", plain_number(card.moves)}};
  if (card.moves == 0) return filled("{whom} last met {last}, as far as this calendar shows.", values);
  return filled(card.moves == 1
                    ? "{whom} last met {last} on this calendar, and this one-to-one has moved {times} time."
                    : "{whom} last met {last} on this calendar, and this one-to-one has moved {times} times in a row.",
                values);
}

}  // namespace

std::vector<std::string> figure_lines(const WeekBehind& behind) {
  const auto& figures = behind.week->figures;
  const auto number = [](std::int64_t value) { return std::to_string(value); };
  const auto length = [](std::int64_t minutes) { return plain_length(minutes); };
  std::vector<std::string> lines;
  if (behind.shows_meetings) {
    lines.push_back(counted_line("Meetings: {value}", "Meetings: {value} (usually {usual})", behind.meetings, number));
    Values values{{"spent", plain_length(figures.meeting_minutes_in_hours)},
                  {"working", plain_length(figures.working_minutes)},
                  {"share", share(behind.load.value_or(0))}};
    if (behind.usual_load) values["usual"] = share(*behind.usual_load);
    lines.push_back(filled(behind.usual_load ? "In meetings: {spent} of {working}, {share} (usually {usual})"
                                             : "In meetings: {spent} of {working}, {share}",
                           values));
  }
  lines.push_back(counted_line("Longer quiet stretches: {value}", "Longer quiet stretches: {value} (usually {usual})",
                               behind.focus_minutes, length));
  if (behind.shows_meetings) {
    lines.push_back(
        counted_line("One-to-ones: {value}", "One-to-ones: {value} (usually {usual})", behind.one_on_ones, number));
  }
  return lines;
}

Notification words_for(const Digest& digest, const Situation& situation) {
  std::vector<std::string> sentences;
  if (digest.good) sentences.push_back(good_sentence(*digest.good, digest, situation));
  if (!digest.told) sentences.push_back(week_sentence(digest.behind));
  if (digest.told) sentences.push_back(digest.told->text.body);  // two of them
  if (digest.quiet_ahead) sentences.emplace_back("For the days ahead, nothing asks for your attention.");
  if (!digest.not_seen.empty()) sentences.push_back(not_seen_sentence(digest, situation));
  if (sentences.size() < 2 && !digest.told) sentences.emplace_back("You can look at it day by day, if you like.");
  return {"Your week in short", joined(sentences, " ") + '\n' + joined(figure_lines(digest.behind), "\n")};
}

Notification words_for(const Card& card, const Situation& situation) {
  const auto question =
      " A question to take along, if you like: " +
      (card.question.empty() ? std::string(our_questions[card.shown_before % std::size(our_questions)])
                             : escape_line(card.question));
  return {.title = "A one-to-one begins soon",
          .body = met_sentence(card, situation, false) + question,
          .named_body = met_sentence(card, situation, true) + question,
          .named = card.person};
}

}  // namespace attune::nudge

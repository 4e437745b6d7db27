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
  const Voice& voice = situation.voice;
  switch (good.what) {
    case What::rhythms_kept:
      return spoken(voice, sentence("On this calendar, every one-to-one kept its rhythm in {month}."),
                    {{"month", plain_month(std::get<RhythmsKept>(good.news->evidence).first_day, voice)}});
    case What::more_focus: {
      const auto& more = std::get<MoreFocus>(good.news->evidence);
      return spoken(voice,
                    sentence("Last week, {focus} of longer quiet stretches stayed free on this calendar, where {usual} "
                             "is usual."),
                    {{"focus", plain_length(more.focus_minutes, voice)},
                     {"usual", plain_length(std::llround(more.usual_focus_minutes), voice)}});
    }
    case What::meeting_free_day:
      return spoken(voice, sentence("Last week had a day without meetings on this calendar, {day}."),
                    {{"day", plain_day(std::get<MeetingFreeDay>(good.news->evidence).date, today, voice)}});
    case What::lighter_week:
      return spoken(voice, sentence("Meetings took less of last week than is usual on this calendar."), {});
    case What::people_met: {
      const int met = digest.behind.one_on_ones.value;
      return spoken(voice,
                    plural("Last week, one one-to-one had its place on this calendar.",
                           "Last week, {number} one-to-ones had their place on this calendar."),
                    {{"number", plain_number(met, voice)}}, met);
    }
    case What::opening_ahead: {
      const auto& opening = *good.opening;
      return spoken(voice, sentence("On this calendar, a longer quiet stretch stays free {day} from {from} to {to}."),
                    {{"day", plain_day(situation.zone.date_at(opening.start), today, voice)},
                     {"from", plain_clock(opening.start, situation.zone, voice)},
                     {"to", plain_clock(opening.end, situation.zone, voice)}});
    }
  }
  return {};
}

std::string week_sentence(const WeekBehind& behind, const Voice& voice) {
  const auto& figures = behind.week->figures;
  if (!behind.shows_meetings || figures.meetings == 0) {
    return spoken(voice,
                  sentence("Last week, {focus} of working time stayed free in longer stretches on this calendar."),
                  {{"focus", plain_length(figures.focus_minutes, voice)}});
  }
  return spoken(
      voice,
      plural("On this calendar, last week held one meeting with {spent} in all.",
             "On this calendar, last week held {number} meetings with {spent} in all."),
      {{"number", plain_number(figures.meetings, voice)}, {"spent", plain_length(figures.meeting_minutes, voice)}},
      figures.meetings);
}

std::string not_seen_sentence(const Digest& digest, const Situation& situation) {
  const Voice& voice = situation.voice;
  std::vector<std::string> titles;
  for (const auto* const finding : digest.not_seen) {
    const auto told = words_for(*finding, situation.zone, situation.now, {voice});
    auto title = spoken(voice, term("quoted", "“{text}”"), {{"text", told.title}});
    if (std::ranges::find(titles, title) == titles.end()) titles.push_back(std::move(title));
  }
  return spoken(voice, sentence("Perhaps you have not seen this yet, and it still holds: {titles}."),
                {{"titles", joined(titles, voice.translated(term("between titles", ", "), 1))}});
}

std::string share(double load, const Voice& voice) {
  return spoken(voice, term("share", "{number} %"), {{"number", std::to_string(std::llround(load * 100))}});
}

// A line of figures with what is usual, where that is known, and without.
struct Line {
  Message plain, with_usual;
};

std::string counted_line(const Voice& voice, const Line& line, const WeekBehind::Figure& figure, auto&& as_text) {
  const auto value = as_text(figure.value);
  if (!figure.usual) return spoken(voice, line.plain, {{"value", value}});
  return spoken(voice, line.with_usual, {{"value", value}, {"usual", as_text(std::llround(*figure.usual))}});
}

constexpr Message our_questions[] = {
    sentence("What could the two of you do for each other this week?"),
    sentence("What good reason could there be for something that puzzles you?"),
    sentence("How could the first five minutes be about the two of you?"),
};

// With a place for the other's name, or without.
std::string met_sentence(const Card& card, const Situation& situation, bool named) {
  const Voice& voice = situation.voice;
  if (!card.last_met) {
    return spoken(voice,
                  named ? sentence("The one-to-one with {name} begins soon, and is new on this calendar.")
                        : sentence("A one-to-one that is new on this calendar begins soon."),
                  {{"name", "{name}"}});
  }
  const Values values{{"name", "{name}"},
                      {"last", plain_day(*card.last_met, situation.zone.date_at(situation.now), voice)},
                      {"times", plain_number(card.moves, voice)}};
  if (card.moves == 0) {
    return spoken(voice,
                  named ? sentence("You and {name} last met {last}, as far as this calendar shows.")
                        : sentence("The two of you last met {last}, as far as this calendar shows."),
                  values);
  }
  return spoken(
      voice,
      named ? plural("You and {name} last met {last} on this calendar, and this one-to-one has moved once.",
                     "You and {name} last met {last} on this calendar, and this one-to-one has moved {times} times in "
                     "a row.")
            : plural("The two of you last met {last} on this calendar, and this one-to-one has moved once.",
                     "The two of you last met {last} on this calendar, and this one-to-one has moved {times} times in "
                     "a row."),
      values, card.moves);
}

}  // namespace

std::vector<std::string> figure_lines(const WeekBehind& behind, const Voice& voice) {
  const auto& figures = behind.week->figures;
  const auto number = [](std::int64_t value) { return std::to_string(value); };
  const auto length = [&voice](std::int64_t minutes) { return plain_length(minutes, voice); };
  std::vector<std::string> lines;
  if (behind.shows_meetings) {
    const Line meetings{sentence("Meetings: {value}"), sentence("Meetings: {value} (usually {usual})")};
    lines.push_back(counted_line(voice, meetings, behind.meetings, number));
    Values values{{"spent", length(figures.meeting_minutes_in_hours)},
                  {"working", length(figures.working_minutes)},
                  {"share", share(behind.load.value_or(0), voice)}};
    if (behind.usual_load) values["usual"] = share(*behind.usual_load, voice);
    lines.push_back(spoken(voice,
                           behind.usual_load ? sentence("In meetings: {spent} of {working}, {share} (usually {usual})")
                                             : sentence("In meetings: {spent} of {working}, {share}"),
                           values));
  }
  const Line quiet{sentence("Longer quiet stretches: {value}"),
                   sentence("Longer quiet stretches: {value} (usually {usual})")};
  lines.push_back(counted_line(voice, quiet, behind.focus_minutes, length));
  if (behind.shows_meetings) {
    const Line one_on_ones{sentence("One-to-ones: {value}"), sentence("One-to-ones: {value} (usually {usual})")};
    lines.push_back(counted_line(voice, one_on_ones, behind.one_on_ones, number));
  }
  return lines;
}

Notification words_for(const Digest& digest, const Situation& situation) {
  const Voice& voice = situation.voice;
  std::vector<std::string> sentences;
  if (digest.good) sentences.push_back(good_sentence(*digest.good, digest, situation));
  if (!digest.told) sentences.push_back(week_sentence(digest.behind, voice));
  if (digest.told) sentences.push_back(digest.told->text.body);  // two of them
  if (digest.quiet_ahead) {
    sentences.push_back(spoken(voice, sentence("For the days ahead, nothing asks for your attention."), {}));
  }
  if (!digest.not_seen.empty()) sentences.push_back(not_seen_sentence(digest, situation));
  if (sentences.size() < 2 && !digest.told) {
    sentences.push_back(spoken(voice, sentence("You can look at it day by day, if you like."), {}));
  }
  auto said = std::move(sentences.front());
  for (std::size_t next = 1; next < sentences.size(); ++next) said = one_after_another(voice, said, sentences[next]);
  return {spoken(voice, sentence("Your week in short"), {}),
          said + '\n' + joined(figure_lines(digest.behind, voice), "\n")};
}

Notification words_for(const Card& card, const Situation& situation) {
  const Voice& voice = situation.voice;
  const auto ours = our_questions[card.shown_before % std::size(our_questions)];
  const auto question = card.question.empty() ? spoken(voice, ours, {}) : escape_line(card.question);
  const auto asked =
      spoken(voice, sentence("A question to take along, if you like: {question}"), {{"question", question}});
  return {.title = spoken(voice, sentence("A one-to-one begins soon"), {}),
          .body = one_after_another(voice, met_sentence(card, situation, false), asked),
          .named_body = one_after_another(voice, met_sentence(card, situation, true), asked),
          .named = card.person};
}

}  // namespace attune::nudge

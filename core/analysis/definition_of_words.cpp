// The kinds of occurrences, the verdicts on them, why some are left out, and rhythm.
#include "core/analysis/definition_parts.hpp"

namespace attune::analysis {
namespace {

using Subject = Definition::Subject;

std::vector<Definition> kinds() {
  const auto kind = [](std::string_view name, std::string_view title, std::string_view text,
                       Definition::Names settings = {}) {
    return Definition{Subject::kind, name, title, text, {}, std::move(settings)};
  };
  return {
      kind("one_on_one", "One-to-one", "You and exactly one person, for 5 to 120 minutes.", {"identity.not_people"}),
      kind("small", "Small meeting", "A meeting of two to five, yourself included, that is no one-to-one.",
           {"identity.not_people"}),
      kind("medium", "Medium meeting", "A meeting of six to eight, yourself included."),
      kind("large", "Large meeting", "A meeting of 9 to 49, yourself included."),
      kind("broadcast", "Broadcast", "A meeting of fifty or more. It takes time, and it is no meeting with anybody."),
      kind("group", "Meeting of unknown size",
           "A meeting with a mailing list, so that nobody can tell how many take part.", {"identity.groups"}),
      kind("focus_hold", "Focus hold", "Time without other people that you marked as kept free for focus.",
           {"words.focus"}),
      kind("away", "Time away", "Leave, a day off or out of office. It takes working time away, and it is no meeting.",
           {"words.away"}),
      kind("appointment", "Appointment",
           "Busy time without other people, and everything that is private. It takes time, and it is no meeting."),
  };
}

std::vector<Definition> verdicts() {
  const auto verdict = [](std::string_view name, std::string_view title, std::string_view text) {
    return Definition{Subject::verdict, name, title, text, {}, {"meeting"}};
  };
  return {
      verdict(
          "firm", "Firm",
          "It takes your time: you organise it, you accepted it, or it stands in a calendar of your own without you "
          "on its list."),
      verdict("maybe", "Maybe",
              "It may take your time: tentative, or an invitation not yet answered. It is shown as a range and is by "
              "itself no reason to say anything."),
      verdict("out", "Left out", "It does not take your time, and the reason is kept."),
  };
}

std::vector<Definition> reasons() {
  const auto reason = [](std::string_view name, std::string_view title, std::string_view text,
                         Definition::Names settings = {}) {
    return Definition{Subject::reason, name, title, text, {"out"}, std::move(settings)};
  };
  return {
      reason("duplicate", "Counted elsewhere", "Another copy of the same occurrence is counted."),
      reason("not_an_event", "Without length", "It begins and ends at the same moment."),
      reason("not_mine", "Someone else's", "It stands in a calendar that somebody else shares with you."),
      reason("cancelled", "Cancelled", "Its status or the beginning of its title says that it was cancelled.",
             {"words.cancelled"}),
      reason("declined", "Declined", "You declined it, or passed it on to somebody else.",
             {"meeting.unanswered", "meeting.tentative"}),
      reason("abandoned", "Declined by everyone else", "Every other person on its list declined."),
      reason("free", "Free", "The calendar shows the time as free."),
      reason("all_day", "All-day", "It lasts whole days and is no time away."),
      reason("too_long", "Too long", "It is at least as long as the limit in your settings.", {"meeting.longest"}),
  };
}

}  // namespace

std::vector<Definition> definitions_of_words() {
  auto all = kinds();
  for (const auto& part : {verdicts(), reasons()}) all.insert(all.end(), part.begin(), part.end());
  all.push_back(
      {Subject::term,
       "rhythm",
       "Rhythm",
       "How often you and one person meet one-to-one: as you set it, else as often as the series of the latest "
       "or the next one comes, else the median gap of four or more that took place.",
       {"one_on_one"},
       {"privacy.retention"}});
  return all;
}

}  // namespace attune::analysis

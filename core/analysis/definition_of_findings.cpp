#include "core/analysis/definition_parts.hpp"

namespace attune::analysis {
namespace {

// The thresholds of a kind stand in its own section of the configuration.
Definition finding(std::string_view name, std::string_view title, std::string_view text, Definition::Names inputs,
                   Definition::Names settings) {
  return {Definition::Subject::finding, name, title, text, std::move(inputs), std::move(settings)};
}

Definition::Names working_time_and(Definition::Names settings) {
  settings.insert(settings.end(), {"work", "work.hours"});
  return settings;
}

std::vector<Definition> about_time() {
  return {
      finding("meeting_overload", "Many meetings",
              "A week whose load reaches the share in your settings. Or a day with many meetings, with many hours of "
              "them, or with a long row of them and hardly a gap.",
              {"load", "meeting_minutes_in_hours", "working_minutes", "meetings", "meeting_minutes", "longest_chain",
               "maybe_minutes"},
              working_time_and({"findings.meeting_overload", "meeting", "chain.gap"})),
      finding("no_focus_time", "No focus time",
              "A week with working time and no focus block. A focus block is a free stretch of one day's working time, "
              "cut at lunch, of at least the length in your settings.",
              {"focus_blocks", "focus_minutes", "fragment_minutes", "working_minutes", "focus_cost"},
              working_time_and({"findings.no_focus_time", "focus.block", "words.focus"})),
      finding("thin_focus", "Little focus time",
              "A week with exactly one focus block. A focus block is a free stretch of one day's working time, cut at "
              "lunch, of at least the length in your settings.",
              {"focus_blocks", "focus_minutes", "fragment_minutes", "working_minutes", "focus_cost"},
              working_time_and({"findings.thin_focus", "focus.block", "words.focus"})),
      finding("after_hours", "Meetings outside working hours",
              "A week with more time in meetings outside your working hours than the limit in your settings.",
              {"after_hours_minutes", "meeting_minutes"}, {"findings.after_hours", "work.hours"}),
      finding("double_booked", "Two at once",
              "A one-to-one of the next seven days that takes place at the same time as another firm meeting.",
              {"one_on_one", "firm", "overlap_minutes"}, {"findings.double_booked", "meeting"}),
      finding("good_news", "Good news",
              "Something that went well: a month in which every rhythm was kept, a week with more focus time than the "
              "weeks before it, or a working day without a meeting.",
              {"focus_minutes", "meetings", "rhythm"}, {"findings.good_news", "focus.block"}),
      finding("milestone", "A day to remember",
              "A yearly day of a calendar that you opted in, on the day itself or on the working day before it.", {},
              {"findings.milestone"}),
  };
}

std::vector<Definition> about_people() {
  return {
      finding(
          "missing_one_on_one", "One-to-one gone quiet",
          "Someone with a rhythm: more than one and a half rhythms have gone by since the last one-to-one that took "
          "place, not counting days away, and none is planned within one rhythm. Or the last two planned ones fell "
          "out.",
          {"rhythm", "one_on_one", "firm", "maybe"}, {"findings.missing_one_on_one", "meeting"}),
      finding("rhythm_moved", "One-to-one that keeps moving",
              "A one-to-one that comes as a series, of which three or more in a row up to now were moved away from "
              "their own time.",
              {"one_on_one", "rhythm"}, {"findings.rhythm_moved"}),
      finding(
          "losing_touch", "Somebody not seen for long",
          "Someone you met three times or more within 90 days in meetings of up to five, with no such meeting for 60 "
          "days and none ahead. Looked for among the people you pinned, or among everyone if you say so.",
          {"one_on_one", "small", "firm", "maybe"}, {"findings.losing_touch"}),
      finding(
          "fewer_people", "Fewer people than usual",
          "Two weeks running in which you met under half as many people as usual in meetings of up to five. Usual is "
          "the median of the twelve weeks before.",
          {"one_on_one", "small", "firm"}, {"findings.fewer_people"}),
      finding("ritual_quiet", "Ritual gone quiet",
              "A ritual that you named in your settings, such as a retrospective, has not been seen for one and a half "
              "times its interval, and none is planned.",
              {"firm", "maybe"}, {"findings.ritual_quiet"}),
  };
}

}  // namespace

std::vector<Definition> definitions_of_findings() {
  auto all = about_time();
  auto people = about_people();
  all.insert(all.end(), people.begin(), people.end());
  return all;
}

}  // namespace attune::analysis

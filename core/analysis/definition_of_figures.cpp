#include "core/analysis/definition_parts.hpp"

namespace attune::analysis {
namespace {

using Shape = Definition::Shape;

Definition figure(std::string_view name, std::string_view title, std::string_view text, Shape shape,
                  Definition::Names inputs, Definition::Names settings) {
  return {Definition::Subject::figure, name, title, text, std::move(inputs), std::move(settings), shape};
}

std::vector<Definition> of_meetings() {
  return {
      figure("working_minutes", "Working time",
             "Your working hours in your own time zone, less lunch, time away and days off.", Shape::whole, {"away"},
             {"work", "work.hours", "words.away", "time.zone"}),
      figure("meetings", "Meetings", "How many firm meetings start in the period.", Shape::whole, {"firm"},
             {"meeting"}),
      figure(
          "meeting_minutes", "Time in meetings",
          "The time that firm meetings cover, in working time and outside it. Where two run at once, the time counts "
          "once.",
          Shape::whole, {"meetings", "overlap_minutes"}, {"meeting"}),
      figure("meeting_minutes_in_hours", "Within working time",
             "That part of the time in meetings which lies in working time.", Shape::whole,
             {"meeting_minutes", "working_minutes"}, {"meeting", "work", "work.hours"}),
      figure("maybe_minutes", "Maybe on top",
             "The time that would come on top of the firm meetings if every maybe took place.", Shape::whole,
             {"maybe", "meeting_minutes"}, {"meeting.unanswered", "meeting.tentative"}),
      figure("overlap_minutes", "Overlapping", "The time in which two or more firm meetings run at once.", Shape::whole,
             {"meetings"}, {"meeting"}),
      figure(
          "after_hours_minutes", "After hours",
          "The time in firm meetings outside your working hours as they stand in your settings. Lunch, time away and "
          "days off make no difference to it.",
          Shape::whole, {"meeting_minutes"}, {"work.hours"}),
      figure(
          "load", "Load",
          "Time in meetings within working time, divided by working time. Where there is no working time, there is no "
          "load.",
          Shape::share, {"meeting_minutes_in_hours", "working_minutes"},
          {"findings.meeting_overload.week", "meeting", "work", "work.hours"}),
      figure("by_kind", "Kinds",
             "For each kind, how many firm ones start in the period, and the time they cover together.", Shape::kinds,
             {"one_on_one", "small", "medium", "large", "broadcast", "group", "focus_hold", "away", "appointment"},
             {"meeting"}),
      figure("longest_chain", "Longest chain",
             "Two or more meetings of one day with gaps shorter than the one in your settings, from the first start to "
             "the last end. Of several, the longest.",
             Shape::chain, {"meetings"}, {"chain.gap"}),
  };
}

std::vector<Definition> of_focus() {
  return {
      figure("focus_blocks", "Focus blocks",
             "Free stretches of one day's working time, cut at lunch, of at least the length in your settings. Firm "
             "meetings and appointments take time; maybes and time held for focus leave it free.",
             Shape::periods, {"working_minutes", "firm", "focus_hold"}, {"focus.block", "words.focus"}),
      figure("focus_minutes", "Focus time", "The working time in focus blocks.", Shape::whole, {"focus_blocks"},
             {"focus.block"}),
      figure("fragment_minutes", "Short pieces", "The free working time in stretches shorter than a focus block.",
             Shape::whole, {"working_minutes", "focus_blocks"}, {"focus.block"}),
      figure("focus_cost", "Focus cost", "For one meeting, the focus time that the week would gain without it.",
             Shape::costs, {"focus_minutes"}, {"focus.block"}),
  };
}

}  // namespace

std::vector<Definition> definitions_of_figures() {
  auto all = of_meetings();
  auto focus = of_focus();
  all.insert(all.end(), focus.begin(), focus.end());
  return all;
}

}  // namespace attune::analysis

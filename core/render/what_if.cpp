#include "core/render/what_if.hpp"

#include <algorithm>

#include "core/nudge/plain.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;
using nudge::plain_length;

std::string span(const Period& period, const Zone& zone) {
  return short_date(zone.date_at(period.start)) + ' ' + clock_span(period, zone);
}

std::string title(const WhatIf& change, const Zone& zone) {
  const auto kind = kind_words(change.occurrence.judgement.kind, 1).substr(std::string_view("1 ").size());
  const auto which = span(change.occurrence.period, zone) + " (" + kind + ')';
  if (!change.moved) return "Without " + which;
  return "With " + which + " moved to " + span(*change.moved, zone);
}

std::string row(std::string_view label, std::string_view before, std::string_view after, const Style& style) {
  constexpr std::size_t label_width = 19;
  constexpr std::size_t figure_width = 12;
  const auto line = "  " + left_aligned(label, label_width) + left_aligned(before, figure_width);
  const bool same = before == after;
  return line + (same ? inked("the same", Ink::quiet, style) : inked(after, Ink::heading, style)) + '\n';
}

std::string figure_rows(const Figures& before, const Figures& after, const Style& style) {
  const auto length = [&](std::string_view label, int one, int other) {
    return one == 0 && other == 0 ? std::string() : row(label, plain_length(one), plain_length(other), style);
  };
  const auto number = [&](std::string_view label, std::int64_t one, std::int64_t other) {
    return row(label, std::to_string(one), std::to_string(other), style);
  };
  auto text = number("Meetings", before.meetings, after.meetings);
  text += length("Meeting time", before.meeting_minutes, after.meeting_minutes);
  text += length("In working time", before.meeting_minutes_in_hours, after.meeting_minutes_in_hours);
  text += length("Maybe more", before.maybe_minutes, after.maybe_minutes);
  text += length("Working time", before.working_minutes, after.working_minutes);
  text += row("Load", percent(before.load()), percent(after.load()), style);
  text += length("Longest chain", before.longest_chain.minutes, after.longest_chain.minutes);
  text += length("Overlapping", before.overlap_minutes, after.overlap_minutes);
  text += length("After hours", before.after_hours_minutes, after.after_hours_minutes);
  text += number("Focus blocks", std::ssize(before.focus_blocks), std::ssize(after.focus_blocks));
  text += length("Focus time", before.focus_minutes, after.focus_minutes);
  text += length("Shorter pieces", before.fragment_minutes, after.fragment_minutes);
  return text;
}

std::string findings(std::string_view title, const std::vector<Finding>& found, const Zone& zone, const Style& style) {
  if (found.empty()) return {};
  auto text = '\n' + heading(std::string(title), style);
  for (const Finding& finding : found) text += finding_lines(finding, zone, style);
  return text;
}

// What is found about these weeks either way, as it would then be.
std::vector<Finding> unchanged(const WhatIf& change) {
  std::vector<Finding> found;
  std::ranges::copy_if(change.after.findings, std::back_inserter(found), [&](const Finding& finding) {
    const bool new_now = std::ranges::find(change.begun, finding.id, &Finding::id) != change.begun.end();
    return !new_now && std::ranges::any_of(change.weeks, [&](std::size_t week) {
      return is_about_week(finding, change.after.weeks[week]);
    });
  });
  return found;
}

}  // namespace

std::string what_if_report(const WhatIf& change, const Zone& zone, const Style& style) {
  auto text = heading(title(change, zone), style);
  for (const std::size_t week : change.weeks) {
    text += '\n' + row(change.before.weeks[week].name, "now", "then", style);
    text += figure_rows(change.before.weeks[week].figures, change.after.weeks[week].figures, style);
  }
  text += findings("No longer found", change.ended, zone, style);
  text += findings("Newly found", change.begun, zone, style);
  text += findings("Found either way", unchanged(change), zone, style);
  if (change.ended.empty() && change.begun.empty()) {
    text += '\n' + wrapped("What is found on this calendar would stay the same.", style);
  }
  return text;
}

}  // namespace attune::render

// The parts of the page that are words: figures, findings, rhythms, what was left out.
#include <algorithm>

#include "core/analysis/definition.hpp"
#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/explain.hpp"
#include "core/render/html/parts.hpp"
#include "core/render/tally.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render::html {
namespace {

using namespace analysis;
using nudge::plain_length;

Markup tile(std::string_view definition, const std::string& value, const std::string& more) {
  const auto& what = *find_definition(definition);
  auto content = element("dt", text(what.title)) + element("dd", {{"class", "value"}}, text(value));
  if (!more.empty()) content += element("dd", {{"class", "quiet"}}, text(more));
  return element("div", content);
}

Markup finding_item(const Finding& finding, const Zone& zone, std::string_view heading) {
  const auto& definition = definition_of(finding.kind);
  return element("li", element(heading, text(definition.title)) + paragraph(reason_line(finding, zone)) +
                           paragraph(definition.text, "quiet"));
}

Markup findings_of(std::string_view title, const std::vector<const Finding*>& findings, const Zone& zone) {
  if (findings.empty()) return {};
  Markup list;
  for (const auto* const finding : findings) list += finding_item(*finding, zone, "h4");
  return element("h3", text(title)) + element("ul", {{"class", "findings"}}, list);
}

// Before the week that is shown, after it; nothing for those of the week itself.
std::optional<bool> is_earlier(const Finding& finding, const PageRequest& request) {
  for (const auto& week : request.analysis.weeks) {
    if (is_about_week(finding, week)) {
      if (week.name == request.week.name) return std::nullopt;
      return week.first_day < request.week.first_day;
    }
  }
  return std::nullopt;
}

}  // namespace

Markup said(const PageRequest::Said& said, const Zone& zone) {
  if (said.findings.empty()) return paragraph(said.otherwise);
  Markup list;
  for (const auto* const finding : said.findings) list += finding_item(*finding, zone, "h3");
  return element("ul", {{"class", "findings"}}, list);
}

Markup figure_tiles(const PageRequest& request, const UsualLoads& usual_loads) {
  const auto& figures = request.week.figures;
  const auto usual = usual_loads.at(static_cast<std::size_t>(&request.week - request.analysis.weeks.data()));
  const auto maybe = figures.maybe_minutes > 0
                         ? "up to " + plain_length(figures.meeting_minutes + figures.maybe_minutes) + " with the maybes"
                         : std::string();
  const auto blocks = static_cast<std::int64_t>(figures.focus_blocks.size());
  const auto usually = usual ? "usual for you: " + percent(usual) : std::string();
  auto tiles = tile("load", percent(figures.load()), figures.load() ? usually : "no working time");
  tiles += tile("meeting_minutes", plain_length(figures.meeting_minutes), maybe);
  tiles += tile("meetings", std::to_string(figures.meetings),
                figures.overlap_minutes > 0 ? plain_length(figures.overlap_minutes) + " overlapping" : "");
  tiles += tile("focus_minutes", plain_length(figures.focus_minutes),
                (blocks == 0 ? "no block" : counted(blocks, "block", "blocks")) + "; " +
                    plain_length(figures.fragment_minutes) + " in short pieces");
  const auto& chain = figures.longest_chain;
  tiles += chain.meetings == 0
               ? tile("longest_chain", "none", "")
               : tile("longest_chain", counted(chain.meetings, "meeting", "meetings"),
                      plain_length(chain.minutes) + ", " + short_date(request.zone.date_at(chain.period.start)) + ' ' +
                          clock_span(chain.period, request.zone));
  tiles += tile("after_hours_minutes", plain_length(figures.after_hours_minutes), "");
  auto content = element("dl", {{"class", "tiles"}}, tiles);
  if (request.week.assumed) content += paragraph("Assumed: busy events without people count as meetings.", "quiet");
  return content;
}

Markup finding_list(const PageRequest& request) {
  const bool current = request.week.period.contains(request.now);
  std::vector<const Finding*> here;
  std::vector<const Finding*> before;
  std::vector<const Finding*> after;
  for (const auto& finding : request.analysis.findings) {
    const auto earlier = is_earlier(finding, request);
    const bool of_week = !earlier && (current || is_about_week(finding, request.week));
    if (of_week) here.push_back(&finding);
    if (earlier) (*earlier ? before : after).push_back(&finding);
  }
  auto list = here.empty() ? paragraph("Nothing stands out on this calendar in this week.")
                           : findings_of("In this week", here, request.zone);
  list += findings_of("Ahead", after, request.zone);
  if (!before.empty()) {
    list += folded(counted(static_cast<std::int64_t>(before.size()), "finding", "findings") + " of earlier weeks",
                   findings_of("Before", before, request.zone));
  }
  if (request.analysis.cannot_tell.empty()) return list;
  std::string kinds;
  for (const auto kind : request.analysis.cannot_tell) {
    kinds += (kinds.empty() ? "" : ", ") + std::string(finding_title(kind));
  }
  return list + paragraph("Cannot tell: " + kinds + ". These calendars do not show who takes part.");
}

Markup rhythm_table(const PageRequest& request) {
  if (request.analysis.rhythms.empty()) return paragraph("No one-to-one on this calendar yet.");
  std::vector<std::vector<std::string>> rows;
  const auto day = [&](const std::optional<Instant>& instant) {
    return instant ? short_date(request.zone.date_at(*instant)) : std::string("–");
  };
  for (const auto& rhythm : request.analysis.rhythms) {
    const auto usual =
        rhythm.days ? nudge::plain_rhythm(*rhythm.days) + (rhythm.learned ? "" : ", as configured") : "–";
    rows.push_back({person_words(rhythm.person, {}), usual, std::to_string(rhythm.held), day(rhythm.last_held),
                    day(rhythm.next), std::string(state_words(rhythm.state))});
  }
  return table("One-to-ones, each person by a tag", {"Person", "Rhythm", "Held", "Last", "Next", "State"}, rows);
}

Markup left_out_list(const PageRequest& request) {
  const std::vector<SettingInForce> none;
  const Ground ground{request.analysis, request.sources, request.zone, request.now, none};
  const auto counts = counts_in(scope_of(request.week), ground);
  auto content = paragraph("In this week, " + counted(counts.firm, "occurrence was", "occurrences were") +
                           " counted as firm and " + std::to_string(counts.maybe) + " as maybe.");
  if (const auto note = unanswered_note(request.analysis, request.sources); !note.empty()) content += paragraph(note);
  if (counts.left_out.empty()) return content + paragraph("Nothing was left out.");
  std::vector<std::vector<std::string>> rows;
  for (const auto& [reason, count] : counts.left_out) {
    const auto& definition = *find_definition(analysis::name_of(reason));
    rows.push_back({std::string(definition.title), std::to_string(count), std::string(definition.text)});
  }
  return content + table("Left out of this week", {"Reason", "How many", "What it means"}, rows);
}

}  // namespace attune::render::html

#include <algorithm>

#include "core/analysis/entry.hpp"
#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/html/parts.hpp"
#include "core/render/wording.hpp"

namespace attune::render::html {
namespace {

using namespace analysis;
using nudge::plain_length;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int row_height = 24;

struct Block {
  Period period;
  Kind kind;
  bool maybe = false;
};

// Whole hours around all working time and all that takes time beside it.
struct Hours {
  hours from{9};
  hours to{17};
};

struct Day {
  const DayFigures& figures;
  Hours shown;
  std::vector<Block> blocks;
};

minutes clock_of(Instant instant, LocalDate date, const Zone& zone) {
  return std::clamp(std::chrono::floor<minutes>(zone.to_local(instant) - LocalTime{date}), minutes{0},
                    minutes{hours{24}});
}

std::vector<Block> blocks_of(const PageRequest& request) {
  std::vector<Block> blocks;
  for (std::size_t source = 0; source < request.sources.size(); ++source) {
    std::size_t number = 0;
    for (const auto& item : request.sources[source].items) {
      for (const auto& meeting : item.meetings) {
        const auto& judgement = request.analysis.judgements.at(source).at(number++);
        const bool shown = !judgement.superseded && judgement.verdict != Verdict::out &&
                           meeting.facts.period.overlaps(request.week.period);
        if (shown) blocks.push_back({meeting.facts.period, judgement.kind, judgement.verdict == Verdict::maybe});
      }
    }
  }
  std::ranges::sort(blocks, {}, &Block::period);
  return blocks;
}

Hours hours_of(const PageRequest& request, const std::vector<Block>& blocks) {
  minutes from{hours{24}};
  minutes to{0};
  const auto include = [&](const Period& period, LocalDate date) {
    const auto start = clock_of(period.start, date, request.zone);
    const auto end = clock_of(period.end, date, request.zone);
    if (end <= start) return;
    from = std::min(from, start);
    to = std::max(to, end);
  };
  for (const auto& day : request.week.days) {
    for (const auto& stretch : day.working_time) include(stretch, day.date);
    for (const auto& block : blocks) {
      if (block.kind != Kind::away) include(block.period, day.date);
    }
  }
  if (to <= from) return {};
  return {std::chrono::floor<hours>(from), std::chrono::ceil<hours>(to)};
}

std::string class_of(const Block& block) {
  if (block.kind == Kind::away) return "away";
  if (block.maybe) return "maybe";
  if (block.kind == Kind::focus_hold) return "hold";
  return is_meeting(block.kind) ? "firm" : "appointment";
}

// Where a block stands in its row: what is more certain stands taller.
struct Band {
  int top, height;
};
Band band_of(std::string_view kind) {
  if (kind == "working" || kind == "away") return {0, row_height};
  if (kind == "focus") return {17, 7};
  if (kind == "hold") return {12, 12};
  if (kind == "maybe") return {5, 14};
  if (kind == "appointment") return {8, 14};
  return {2, 20};
}

Markup rectangle(const std::string& kind, minutes x, minutes width, const std::string& words) {
  const auto [top, height] = band_of(kind);
  const Attributes place{{"class", kind},
                         {"x", std::to_string(x.count())},
                         {"y", std::to_string(top)},
                         {"width", std::to_string(width.count())},
                         {"height", std::to_string(height)}};
  return element("rect", place, words.empty() ? Markup() : element("title", text(words)));
}

Markup block(const std::string& kind, const Period& period, const Day& day, const std::string& words,
             const Zone& zone) {
  const auto date = day.figures.date;
  const auto start = std::max<minutes>(clock_of(period.start, date, zone), day.shown.from);
  const auto end = std::min<minutes>(clock_of(period.end, date, zone), day.shown.to);
  if (end <= start) return {};
  return rectangle(kind, start - day.shown.from, end - start, words);
}

std::string kind_name(const Block& block) {
  const auto counted_one = kind_words(block.kind, 1);  // "1 one-to-one"
  return (block.maybe ? "maybe: " : "") + counted_one.substr(counted_one.find(' ') + 1);
}

std::string summary_of(const Day& day) {
  const auto& figures = day.figures.figures;
  auto words = nudge::plain_date(day.figures.date) + ": ";
  if (figures.working_minutes == 0 && figures.meetings == 0) return words + "no working time";
  words += counted(figures.meetings, "meeting", "meetings") + ", " + plain_length(figures.meeting_minutes);
  if (figures.working_minutes > 0) words += ", load " + percent(figures.load());
  return words + ", focus time " + plain_length(figures.focus_minutes);
}

Markup drawing(const Day& day, const Zone& zone) {
  Markup shapes;
  for (const auto& stretch : day.figures.working_time) shapes += block("working", stretch, day, "", zone);
  const auto named = [&](const Block& one) {
    return block(class_of(one), one.period, day, clock_span(one.period, zone) + ", " + kind_name(one), zone);
  };
  for (const auto& one : day.blocks) {
    if (one.kind == Kind::away || one.kind == Kind::focus_hold) shapes += named(one);
  }
  for (const auto& focus : day.figures.figures.focus_blocks) {
    shapes += block("focus", focus, day, clock_span(focus, zone) + ", focus block", zone);
  }
  for (const auto& one : day.blocks) {
    if (one.kind != Kind::away && one.kind != Kind::focus_hold) shapes += named(one);
  }
  const minutes width = day.shown.to - day.shown.from;
  return element("svg",
                 {{"class", "day"},
                  {"viewBox", "0 0 " + std::to_string(width.count()) + ' ' + std::to_string(row_height)},
                  {"preserveAspectRatio", "none"},
                  {"role", "img"},
                  {"aria-label", summary_of(day)}},
                 shapes);
}

std::string right_words(const DayFigures& day) {
  if (day.figures.working_minutes == 0 && day.figures.meeting_minutes == 0) return "off";
  const auto load = day.figures.load();
  return plain_length(day.figures.meeting_minutes) + " · " + (load ? percent(load) : "off");
}

Markup hour_labels(const Hours& shown) {
  Markup labels;
  for (auto hour = shown.from; hour < shown.to; hour += hours{1}) {
    labels += element("span", text(two_digits(static_cast<unsigned>(hour.count()))));
  }
  return element("div", {{"class", "hours"}, {"aria-hidden", "true"}}, labels);
}

Markup legend() {
  Markup list;
  for (const auto& [kind, words] :
       {std::pair{"firm", "firm meeting"}, std::pair{"maybe", "maybe"}, std::pair{"appointment", "appointment"},
        std::pair{"focus", "focus block"}, std::pair{"hold", "time held for focus"},
        std::pair{"working", "working time"}, std::pair{"away", "away"}}) {
    const auto [top, height] = band_of(kind);
    const auto shape = lone(
        "rect",
        {{"class", kind}, {"x", "1"}, {"y", std::to_string(top)}, {"width", "34"}, {"height", std::to_string(height)}},
        "/");
    const auto picture = element("svg", {{"viewBox", "0 0 36 24"}, {"aria-hidden", "true"}}, shape);
    list += element("li", picture + text(words));
  }
  return element("ul", {{"class", "legend"}, {"aria-label", "What the blocks mean"}}, list);
}

std::vector<std::string> table_row(const Day& day, const Zone& zone) {
  std::string what;
  const auto add = [&](const std::string& words) { what += (what.empty() ? "" : "; ") + words; };
  for (const auto& one : day.blocks) {
    if (one.kind != Kind::away) add(clock_span(one.period, zone) + ' ' + kind_name(one));
    if (one.kind == Kind::away) add("away");
  }
  for (const auto& focus : day.figures.figures.focus_blocks) add(clock_span(focus, zone) + " focus block");
  return {short_date(day.figures.date), std::to_string(day.figures.figures.meetings), right_words(day.figures),
          what.empty() ? "–" : what};
}

}  // namespace

Markup week_blocks(const PageRequest& request) {
  const auto blocks = blocks_of(request);
  const auto shown = hours_of(request, blocks);
  Markup rows;
  std::vector<std::vector<std::string>> table_rows;
  for (const auto& figures : request.week.days) {
    const Period whole{request.zone.start_of(figures.date), request.zone.start_of(figures.date + std::chrono::days{1})};
    Day day{figures, shown, {}};
    for (const auto& one : blocks) {
      if (one.period.overlaps(whole)) day.blocks.push_back(one);
    }
    const bool empty = figures.scheduled_minutes == 0 && day.blocks.empty();
    if (empty) continue;
    const auto name = element("span", {{"class", "name"}}, text(short_date(figures.date)));
    const auto amount = element("span", {{"class", "amount"}}, text(right_words(figures)));
    rows += element("li", name + drawing(day, request.zone) + amount);
    table_rows.push_back(table_row(day, request.zone));
  }
  if (table_rows.empty()) return paragraph("No working time and no meetings in this week.");
  const auto list = element("ol", {{"class", "days"}}, rows);
  return hour_labels(shown) + list + legend() +
         folded("The week as a table",
                table("The week, day by day", {"Day", "Meetings", "Time and load", "What takes it"}, table_rows));
}

}  // namespace attune::render::html

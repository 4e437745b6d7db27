#include "core/render/html/page.hpp"

#include "core/analysis/usual_loads.hpp"
#include "core/nudge/plain.hpp"
#include "core/render/html/parts.hpp"

namespace attune::render::html {
namespace {

using namespace analysis;

constexpr std::string_view beginning =
    "<!DOCTYPE html>\n<!-- A private page of Attune's, for one person's own eyes. -->\n";

std::string policy() {
  return "default-src 'none'; style-src '" + std::string(stylesheet_hash()) + "'; base-uri 'none'; form-action 'none'";
}

Markup head(const PageRequest& request) {
  auto content = lone("meta", {{"charset", "utf-8"}});
  content += lone("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
  content += lone("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  content += lone("meta", {{"name", "robots"}, {"content", "noindex"}});
  content += lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  content += lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  content += element("title", text(request.week.name + ", seen by Attune"));
  return element("head", content + element("style", trusted(stylesheet())));
}

Markup top(const PageRequest& request) {
  const auto& week = request.week;
  const auto last_day = week.first_day + std::chrono::days{6};
  const bool current = week.period.contains(request.now);
  const auto title = element("h1", text(nudge::plain_date(week.first_day) + " to " + nudge::plain_date(last_day)));
  const auto name = paragraph(week.name + (current ? ", this week" : "") + ", on this calendar", "quiet");
  const auto link = [](const std::string& id, std::string_view words) {
    return element("li", element("a", {{"href", "#" + id}}, text(words)));
  };
  const auto list =
      element("ul", (request.said ? link("said", "What Attune said") : Markup()) + link("figures", "At a glance") +
                        link("week", "The week") + link("findings", "What stands out") +
                        link("rhythms", "One-to-ones") + link("weeks", "Week by week") + link("left-out", "Left out"));
  return element("header", title + name + element("nav", {{"aria-label", "Parts of this page"}}, list));
}

Markup bottom(const PageRequest& request) {
  const auto today = request.zone.date_at(request.now);
  const auto made = "Made on " + nudge::plain_date(today) + " at " + nudge::plain_clock(request.now, request.zone) +
                    "; all times in " + request.zone.name() + '.';
  return element("footer", paragraph(made) + paragraph("This page is a file on your own machine. It holds times and "
                                                       "counts, and no name, title or place; it asks nothing of the "
                                                       "network."));
}

}  // namespace

std::string_view page_beginning() {
  return beginning;
}

std::string page(const PageRequest& request) {
  const auto usual = usual_loads(request.analysis, request.sources, request.settings, request.zone, request.now);
  Markup content;
  if (request.said) content += section("said", "What Attune said", said(*request.said, request.zone));
  content += section("figures", "At a glance", figure_tiles(request, usual));
  content += section("week", "The week", week_blocks(request));
  content += section("findings", "What stands out", finding_list(request));
  content += section("rhythms", "One-to-ones", rhythm_table(request));
  content += section("weeks", "Week by week", many_weeks(request, usual));
  content += section("left-out", "What was left out", left_out_list(request));
  const auto body = element("body", top(request) + element("main", content) + bottom(request));
  return std::string(beginning) + element("html", {{"lang", "en"}}, head(request) + body).html();
}

}  // namespace attune::render::html

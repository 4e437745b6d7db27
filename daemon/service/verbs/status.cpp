#include <unistd.h>

#include <algorithm>

#include "core/analysis/definition.hpp"
#include "core/base/text.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/status_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/wire/analysis_json.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::service {
namespace {

namespace json = boost::json;

json::object source_json(const Source& source) {
  const auto& status = source.status();
  const auto& shows = status.capability;
  return {{"name", source.source().name},
          {"state", source.tried() ? wire::name_of(status.state) : "unread"},
          {"reading", status.reading},
          {"locked", status.locked},
          {"capability",
           {{"attendees", shows.attendees},
            {"participation_status", shows.participation_status},
            {"titles", shows.titles},
            {"busy_status", shows.busy_status}}},
          {"last_reading", as_json(status.last_reading)},
          {"next_reading", as_json(status.next_reading)},
          {"items", status.items},
          {"watched", status.watched},
          {"unanswered_is_firm", status.unanswered_is_firm},
          {"diagnostics", status.diagnostics},
          {"problem", status.problem.empty() ? json::value(nullptr) : json::value(status.problem)}};
}

std::string source_line(const Source& source, const Zone& zone) {
  const auto& status = source.status();
  std::string line = "  " + source.source().name + ": ";
  if (!source.tried()) return line + "being read for the first time\n";
  line += wire::name_of(status.state);
  line += ", " + counted(static_cast<std::int64_t>(status.items), "item", "items");
  if (status.last_reading) line += ", read " + on_clock(*status.last_reading, zone);
  if (status.next_reading) line += ", next " + on_clock(*status.next_reading, zone).substr(11);
  if (status.items > 0) line += "; " + wire::shown_by(status.capability);
  if (status.unanswered_is_firm) line += "; invitations without an answer count as firm, for few carry one";
  if (status.diagnostics > 0) {
    line += "; " + counted(static_cast<std::int64_t>(status.diagnostics), "remark", "remarks") + " on its contents";
  }
  line += '\n';
  if (!status.problem.empty()) line += "    " + status.problem + '\n';
  return line;
}

std::string notifier_line(const notify::Status& notifier) {
  auto line = "  " + notifier.name + ": " + std::string(notify::name_of(notifier.state));
  std::replace(line.begin(), line.end(), '_', ' ');
  if (!notifier.detail.empty()) line += " (" + notifier.detail + ")";
  return line + '\n';
}

// Kinds that an answer put to sleep, and until when.
std::vector<std::pair<analysis::FindingKind, Instant>> asleep(App& app) {
  std::vector<std::pair<analysis::FindingKind, Instant>> kinds;
  for (const auto& [kind, until] : app.memory().history().asleep_until) {
    if (until > app.clock().now()) kinds.emplace_back(kind, until);
  }
  return kinds;
}

// Null: there is none.
json::value policy_json(const config::Policy& policy) {
  if (!policy.present()) return nullptr;
  json::array lines;
  for (const auto& line : config::restrictions(policy)) lines.emplace_back(line);
  return json::object{{"file", policy.file}, {"sound", !policy.fault}, {"restrictions", std::move(lines)}};
}

std::string policy_lines(const config::Policy& policy) {
  if (!policy.present()) return {};
  std::string text = "Policy of this machine (" + policy.file + ")\n";
  auto rest = policy;
  rest.fault.reset();  // it stands among the troubles
  for (const auto& line : config::restrictions(rest)) text += "  " + line + '\n';
  return text;
}

json::object status_json(App& app) {
  json::array sleeping;
  for (const auto& [kind, until] : asleep(app)) {
    sleeping.push_back(json::object{{"kind", analysis::name_of(kind)}, {"until", to_rfc3339(until)}});
  }
  json::array sources;
  for (const auto& source : app.sources()) sources.push_back(source_json(*source));
  json::array notifiers;
  for (const auto& notifier : app.notifiers().status()) {
    notifiers.push_back(
        json::object{{"name", notifier.name}, {"state", notify::name_of(notifier.state)}, {"detail", notifier.detail}});
  }
  json::array lines;
  for (const auto& line : troubles(app)) lines.emplace_back(line);
  return {{"schema", 1},
          {"service", {{"pid", ::getpid()}, {"version", ATTUNE_VERSION}, {"since", to_rfc3339(app.since())}}},
          {"sources", std::move(sources)},
          {"notifiers", std::move(notifiers)},
          {"holding", app.teller().holding()},
          {"next_look", as_json(app.teller().next_look())},
          {"paused_until", as_json(paused_until(app))},
          {"asleep", std::move(sleeping)},
          {"nudges_told", app.memory().history().told.size()},
          {"policy", policy_json(app.configured().policy)},
          {"troubles", std::move(lines)}};
}

std::string status_text(App& app) {
  const auto& zone = app.configured().zone;
  std::string text =
      "attuned " ATTUNE_VERSION " runs since " + on_clock(app.since(), zone) + " (" + zone.name() + ")\n";
  for (const auto& line : troubles(app)) text += "! " + line + '\n';
  text += "Sources\n";
  for (const auto& source : app.sources()) text += source_line(*source, zone);
  text += "Notifiers\n";
  for (const auto& notifier : app.notifiers().status()) text += notifier_line(notifier);
  text += policy_lines(app.configured().policy);
  if (const auto until = paused_until(app)) text += "Paused until " + on_clock(*until, zone) + '\n';
  for (const auto& [kind, until] : asleep(app)) {
    text += "Asleep until " + on_clock(until, zone) + ": " + std::string(analysis::definition_of(kind).title) + '\n';
  }
  if (!app.teller().holding().empty()) text += "Quiet: " + app.teller().holding() + '\n';
  if (const auto look = app.teller().next_look()) text += "Next look: " + on_clock(*look, zone) + '\n';
  return text;
}

}  // namespace

VerbResult status(App& app, Request request) {
  if (request.wants_json()) co_return Reply{.text = {}, .json = as_text(status_json(app))};
  co_return Reply{.text = status_text(app), .json = {}};
}

}  // namespace attune::service

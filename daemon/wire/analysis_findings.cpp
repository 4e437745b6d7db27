#include <algorithm>
#include <cmath>

#include "daemon/wire/analysis_parts.hpp"

namespace attune::wire {
namespace {

using namespace analysis;

std::optional<double> load_of(const WeekOverload& overload) {
  if (overload.working_minutes == 0) return std::nullopt;
  constexpr double decimals = 10'000;
  return std::round(overload.meeting_minutes_in_hours * decimals / overload.working_minutes) / decimals;
}

void write_optional(JsonWriter& json, std::string_view name, std::optional<bool> value) {
  json.name(name);
  value ? json.boolean(*value) : json.null();
}

void write_chain(JsonWriter& json, const std::optional<Chain>& chain) {
  json.name("chain");
  if (!chain) return json.null();
  json.begin_object();
  write_integer(json, "count", chain->meetings);
  write_integer(json, "minutes", chain->minutes);
  write_instant(json, "start", chain->period.start);
  write_instant(json, "end", chain->period.end);
  json.end_object();
}

// The one change that would end the finding.
void write_remedy(JsonWriter& json, const std::optional<Remedy>& remedy) {
  json.name("remedy");
  if (!remedy) return json.null();
  json.begin_object();
  write_instant(json, "start", remedy->period.start);
  write_instant(json, "end", remedy->period.end);
  json.member("action", name_of(remedy->action));
  json.end_object();
}

class EvidenceWriter {
 public:
  explicit EvidenceWriter(JsonWriter& json) : json_(json) {}

  void operator()(const WeekOverload& overload) const {
    write_number(json_, "load", load_of(overload));
    write_integer(json_, "meeting_minutes_in_hours", overload.meeting_minutes_in_hours);
    write_integer(json_, "working_minutes", overload.working_minutes);
    write_number(json_, "usual_load", overload.usual_load);
    write_optional(json_, "unusual", overload.unusual);
    write_remedy(json_, overload.remedy);
  }

  void operator()(const DayOverload& overload) const {
    write_integer(json_, "meetings", overload.meetings);
    write_integer(json_, "meeting_minutes", overload.meeting_minutes);
    json_.member("too_many", overload.too_many);
    json_.member("too_long", overload.too_long);
    write_chain(json_, overload.chain);
    write_remedy(json_, overload.remedy);
  }

  void operator()(const NoFocusTime& focus) const {
    write_integer(json_, "focus_blocks", focus.thin ? 1 : 0);
    write_integer(json_, "fragment_minutes", focus.fragment_minutes);
    json_.name("longest_opening");
    focus.longest_opening ? write_period(json_, *focus.longest_opening) : json_.null();
    write_remedy(json_, focus.remedy);
  }

  void operator()(const MissingOneOnOne& missing) const {
    write_number(json_, "rhythm_days", missing.rhythm_days);
    json_.member("learned", missing.learned);
    write_date(json_, "last_held", missing.last_held);
    write_integer(json_, "days_since", missing.days_since);
    write_integer(json_, "away_days", missing.away_days);
    json_.member("last_two_fell_out", missing.last_two_fell_out);
    write_instant(json_, "next", missing.next);
  }

  void operator()(const AfterHours& after_hours) const {
    write_integer(json_, "after_hours_minutes", after_hours.after_hours_minutes);
    write_integer(json_, "allowed_minutes", after_hours.allowed_minutes);
  }

  void operator()(const DoubleBooked& booked) const {
    write_instant(json_, "start", booked.period.start);
    write_instant(json_, "end", booked.period.end);
    json_.name("other");
    write_period(json_, booked.other);
    write_integer(json_, "conflicts", booked.conflicts);
  }

  void operator()(const LosingTouch& losing) const {
    write_integer(json_, "meetings", losing.meetings);
    write_date(json_, "last_met", losing.last_met);
    write_integer(json_, "days_since", losing.days_since);
  }

  void operator()(const RhythmMoved& moved) const {
    write_integer(json_, "times", moved.times);
    write_date(json_, "latest", moved.latest);
  }

  void operator()(const FewerPeople& fewer) const {
    write_integer(json_, "people", fewer.week.people);
    write_number(json_, "usual_people", fewer.week.usual);
    write_integer(json_, "people_week_before", fewer.week_before.people);
    write_number(json_, "usual_people_week_before", fewer.week_before.usual);
  }

  void operator()(const RitualQuiet& quiet) const {
    json_.member("ritual", quiet.name);
    write_integer(json_, "interval_days", quiet.interval_days);
    write_date(json_, "last_seen", quiet.last_seen);
    write_integer(json_, "days_since", quiet.days_since);
    write_integer(json_, "away_days", quiet.away_days);
  }

  void operator()(const RhythmsKept& kept) const {
    json_.member("what", std::string_view("rhythms_kept"));
    write_integer(json_, "people", kept.people);
  }

  void operator()(const MoreFocus& more) const {
    json_.member("what", std::string_view("more_focus"));
    write_integer(json_, "focus_minutes", more.focus_minutes);
    write_number(json_, "usual_focus_minutes", more.usual_focus_minutes);
  }

  void operator()(const MeetingFreeDay& free) const {
    json_.member("what", std::string_view("meeting_free_day"));
    write_integer(json_, "working_minutes", free.working_minutes);
  }

 private:
  JsonWriter& json_;
};

// How far to trust it: figures that rest on an assumption least, what was learned from the past less than what is
// counted or configured.
std::string_view confidence_of(const Finding& finding) {
  if (finding.assumed) return "low";
  const auto* const missing = std::get_if<MissingOneOnOne>(&finding.evidence);
  return missing != nullptr && missing->learned ? "medium" : "high";
}

void write_subject(JsonWriter& json, const Finding& finding, const Naming& naming) {
  if (const auto period = period_name(finding)) json.member("period", *period);
  if (const auto person = person_of(finding)) json.member("person", naming.person(*person));
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding, const Naming& naming) {
  json.begin_object();
  json.member("id", finding.id);
  json.member("kind", name_of(finding.kind));
  write_subject(json, finding, naming);
  json.name("evidence");
  json.begin_object();
  std::visit(EvidenceWriter(json), finding.evidence);
  json.end_object();
  json.member("confidence", confidence_of(finding));
  if (finding.assumed) json.member("assumed", true);
  if (finding.withheld) json.member("withheld", true);
  json.end_object();
}

void write_nudge(JsonWriter& json, const nudge::Nudge& nudge, const AnalysisDocument& document) {
  json.begin_object();
  json.member("finding", nudge.finding);
  if (nudge.kind) json.member("kind", name_of(*nudge.kind));
  const auto& findings = document.analysis.findings;
  const auto finding =
      std::find_if(findings.begin(), findings.end(), [&](const Finding& one) { return one.id == nudge.finding; });
  if (finding != findings.end()) write_subject(json, *finding, document.naming);
  json.member("title", nudge.text.title);
  json.member("body", nudge.text.body);
  json.end_object();
}

}  // namespace attune::wire

#include <algorithm>
#include <tuple>

#include "core/analysis/entry.hpp"
#include "daemon/wire/analysis_json.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::wire {
namespace {

using namespace analysis;

struct Line {
  const Meeting* meeting;
  const Judgement* judgement;
  const SourceMeetings* source;
  std::string uid;

  auto order() const {
    const auto& facts = meeting->facts;
    return std::tie(facts.period.start, facts.period.end, uid, facts.recurrence_id);
  }
};

std::string_view name_of(EventStatus status) {
  switch (status) {
    case EventStatus::confirmed:
      return "CONFIRMED";
    case EventStatus::tentative:
      return "TENTATIVE";
    case EventStatus::cancelled:
      return "CANCELLED";
  }
  return "";
}

std::string_view name_of(PartStat answer) {
  switch (answer) {
    case PartStat::needs_action:
      return "NEEDS-ACTION";
    case PartStat::accepted:
      return "ACCEPTED";
    case PartStat::declined:
      return "DECLINED";
    case PartStat::tentative:
      return "TENTATIVE";
    case PartStat::delegated:
      return "DELEGATED";
  }
  return "";
}

void write_text(JsonWriter& json, std::string_view name, std::optional<std::string_view> text) {
  json.name(name);
  text ? json.text(*text) : json.null();
}

class LineWriter {
 public:
  LineWriter(const OccurrenceRequest& request, std::string& out) : request_(request), out_(out) {}

  void write(const Line& line) {
    const auto& facts = line.meeting->facts;
    const auto& judgement = *line.judgement;
    JsonLine json(out_);
    write_integer(json, "schema", 1);
    json.member("start", when(facts.period.start, facts.all_day));
    json.member("end", when(facts.period.end, facts.all_day));
    json.member("all_day", facts.all_day);
    json.member("uid", line.uid);
    json.name("recurrence_id");
    facts.recurrence_id ? json.text(when(*facts.recurrence_id, facts.recurrence_id_is_date)) : json.null();
    json.member("status", name_of(facts.status));
    json.member("verdict", attune::analysis::name_of(judgement.verdict));
    json.name("reason");
    judgement.reason ? json.text(attune::analysis::name_of(*judgement.reason)) : json.null();
    json.member("kind", attune::analysis::name_of(judgement.kind));
    json.name("size");
    judgement.size ? json.number(std::int64_t{*judgement.size}) : json.null();
    write_people(json, line);
    json.member("source", line.source->name);
  }

 private:
  std::string when(Instant instant, bool as_date) const {
    return as_date ? to_iso_date(request_.zone.date_at(instant)) : to_rfc3339(instant);
  }

  // Private events hide their people, busy calendars also the owner's answer.
  void write_people(JsonWriter& json, const Line& line) const {
    const auto& meeting = *line.meeting;
    const bool busy_only = line.source->role == SourceRole::busy;
    const bool hidden = busy_only || meeting.facts.is_private;
    std::optional<std::string_view> answer;
    if (meeting.facts.owner_answer && !busy_only) answer = name_of(*meeting.facts.owner_answer);
    write_text(json, "owner_partstat", answer);

    std::optional<std::string> organizer;
    std::vector<std::string> people;
    if (!hidden) {
      if (meeting.organizer) organizer = request_.naming.person(*meeting.organizer);
      for (const auto& invitee : meeting.people) {
        if (!invitee.declined) people.push_back(request_.naming.person(invitee.person));
      }
    }
    std::sort(people.begin(), people.end());
    write_text(json, "organizer", organizer);
    json.name("people");
    json.begin_array();
    for (const auto& person : people) json.text(person);
    json.end_array();
  }

  const OccurrenceRequest& request_;
  std::string& out_;
};

std::vector<Line> lines_of(const OccurrenceRequest& request) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < request.sources.size(); ++i) {
    const auto& source = request.sources[i];
    std::size_t number = 0;
    for (const auto& item : source.items) {
      for (const auto& meeting : item.meetings) {
        const auto& judgement = request.judgements.at(i).at(number++);
        if (judgement.superseded || (judgement.verdict == Verdict::out && !request.include_out)) continue;
        if (!belongs_to(request.window, meeting.facts.period)) continue;
        lines.push_back({&meeting, &judgement, &source, request.naming.series(meeting.series)});
      }
    }
  }
  return lines;
}

}  // namespace

std::string occurrence_lines(const OccurrenceRequest& request) {
  auto lines = lines_of(request);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& left, const Line& right) { return left.order() < right.order(); });
  std::string text;
  LineWriter writer(request, text);
  for (const auto& line : lines) writer.write(line);
  return text;
}

}  // namespace attune::wire

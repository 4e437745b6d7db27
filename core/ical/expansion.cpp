#include "core/ical/expansion.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "core/ical/details.hpp"
#include "core/ical/people.hpp"
#include "core/ical/plan.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t most_item_places = 10;
constexpr std::size_t most_components = 10'000;     // of one item
constexpr std::size_t most_participants = 200'000;  // of one item, over all its occurrences
constexpr std::size_t fewest_participants = 60;     // are always kept: enough to know that it is a broadcast
constexpr std::size_t most_address_bytes = 40'000;  // of one occurrence

// What all occurrences of one component share.
struct Reading {
  OccurrenceFacts facts;
  std::optional<CalendarAddress> organizer;
  std::vector<Participant> people;
};

void cut(std::vector<Participant>& people, std::size_t occurrences) {
  std::size_t kept = 0;
  std::size_t bytes = 0;
  while (kept < people.size() && bytes < most_address_bytes) bytes += people[kept++].address.canonical.reveal().size();
  kept = std::min(kept, std::max(fewest_participants, most_participants / std::max<std::size_t>(occurrences, 1)));
  people.resize(std::min({kept, most_attendees, people.size()}));
}

void set_words(const Details& details, bool all_day, const Understanding& understanding, OccurrenceFacts& facts) {
  const std::vector<std::string_view> categories(details.categories.begin(), details.categories.end());
  const auto words = understanding.words(details.title, categories, all_day);
  facts.away_word = words.away;
  facts.focus_word = words.focus;
  facts.cancelled_word = words.cancelled;
  facts.rituals = facts.is_private ? RitualSet{0} : words.rituals;
}

class Expansion {
 public:
  Expansion(const Outline& outline, ZoneShelf& zones, const Request& request, const Understanding& understanding)
      : outline_(outline), zones_(zones), request_(request), understanding_(understanding) {}

  Expanded run(const Item& item, std::span<const Component> components) {
    read_events(components);
    expanded_.legible = !events_.empty() || !std::any_of(components.begin(), components.end(),
                                                         [&](const auto& one) { return is_event(one); });
    const auto plan = plan_occurrences(events_, request_, faults_);
    expanded_.complete = plan.complete;
    expanded_.occurrences.reserve(plan.occurrences.size());
    std::map<const Event*, Reading> readings;
    for (const auto& planned : plan.occurrences) {
      auto found = readings.find(planned.event);
      if (found == readings.end()) found = readings.emplace(planned.event, read(planned, plan)).first;
      expanded_.occurrences.push_back(occurrence(planned, found->second, plan, item));
    }
    expanded_.diagnostics = faults_.take();
    return std::move(expanded_);
  }

 private:
  bool is_event(const Component& component) const {
    return outline_.calendars[component.calendar].method != Method::not_an_event;
  }

  void read_events(std::span<const Component> components) {
    const TimeContext context{outline_, zones_, request_.owner_zone};
    events_.reserve(std::min(components.size(), most_components));
    lines_.reserve(std::min(components.size(), most_components));
    for (std::uint32_t i = 0; i < components.size(); ++i) {
      const auto& component = components[i];
      if (!is_event(component)) continue;
      expanded_.capability = united(expanded_.capability, component.capability());
      if (i >= most_components) {
        faults_.add_once(Fault::too_many_components, {components.front().number, component.extent.line - 1});
        continue;
      }
      const auto& extent = component.extent;
      EventLines lines(outline_.text(extent), extent.line, component.number, faults_);
      auto event = read_event(component, i + 1, lines, context, faults_);
      if (!event) continue;
      events_.push_back(std::move(*event));
      lines_.push_back(std::move(lines));
    }
  }

  Reading read(const Planned& planned, const Plan& plan) {
    const auto& event = *planned.event;
    const auto index = static_cast<std::size_t>(planned.event - events_.data());
    const auto details = read_details(lines_[index], faults_);
    auto people = people_of(details, understanding_);
    Reading reading;
    auto& facts = reading.facts;
    facts.all_day = event.all_day;
    facts.status = event.method == Method::cancel ? EventStatus::cancelled : details.status;
    facts.transparency = details.transparency;
    facts.busy_status = details.busy_status;
    facts.is_private = details.is_private;
    facts.owner_answer = people.owner_answer;
    facts.owner_organizes = people.owner_organizes;
    facts.owner_invited = people.owner_invited;
    facts.owner_optional = people.owner_optional;
    facts.travel = event.travel;
    facts.sequence = event.sequence;
    facts.stamp = event.stamp;
    facts.component = event.position;
    if (details.is_private) return reading;  // time only
    facts.has_group = people.has_group;
    set_words(details, event.all_day, understanding_, facts);
    cut(people.participants, plan.occurrences.size());
    reading.organizer = std::move(people.organizer);
    reading.people = std::move(people.participants);
    return reading;
  }

  static Occurrence occurrence(const Planned& planned, const Reading& reading, const Plan& plan, const Item& item) {
    Occurrence result{reading.facts, Redacted<std::string>(std::string(item.reference)), reading.organizer,
                      reading.people};
    auto& facts = result.facts;
    facts.period = planned.period;
    facts.recurrence_id = planned.recurrence_id;
    facts.is_override = planned.is_override;
    facts.recurrence_id_is_date = planned.recurrence_id && names_a_date(planned, plan);
    if (plan.master != nullptr && !plan.master->rules.empty()) {
      facts.series_days = interval_days(plan.master->rules.front()).value_or(0);
    }
    return result;
  }

  static bool names_a_date(const Planned& planned, const Plan& plan) {
    return plan.master != nullptr ? plan.master->all_day : planned.event->recurrence_id->is_date;
  }

  const Outline& outline_;
  ZoneShelf& zones_;
  const Request& request_;
  const Understanding& understanding_;
  Faults faults_{most_item_places};
  Expanded expanded_;
  std::vector<Event> events_;
  std::vector<EventLines> lines_;  // of events_, one by one
};

}  // namespace

Expanded expand_item(const Outline& outline, ZoneShelf& zones, std::size_t item, const Request& request,
                     const Understanding& understanding) {
  const auto first = outline.item_begin[item];
  const auto count = outline.item_begin[item + 1] - first;
  return Expansion(outline, zones, request, understanding)
      .run(outline.items[item], std::span(outline.components).subspan(first, count));
}

}  // namespace attune::ical

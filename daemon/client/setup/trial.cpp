#include "daemon/client/setup/trial.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/identity/keys.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::client::setup {
namespace {

class Counting {
 public:
  Counting(const SourceMeetings& source, const reading::Directory& names) : source_(source), names_(names) {}

  Trial trial() {
    trial_.shows = source_.capability;
    trial_.whole_days_alone = !source_.capability.attendees;
    for (const auto& item : source_.items) {
      for (const auto& meeting : item.meetings) count(meeting);
    }
    trial_.whole_days_alone = trial_.whole_days_alone && trial_.occurrences > 0;
    return std::move(trial_);
  }

 private:
  void count(const Meeting& meeting) {
    ++trial_.occurrences;
    trial_.whole_days_alone = trial_.whole_days_alone && meeting.facts.all_day;
    if (!series_.insert(meeting.series).second) return;
    ++trial_.events;
    std::set<PersonId> people;
    for (const auto& invitee : meeting.people) people.insert(invitee.person);
    if (people.empty()) return;  // the organizer alone makes no meeting
    if (meeting.organizer) people.insert(*meeting.organizer);
    ++trial_.events_with_people;
    for (const auto& person : people) {
      if (const auto address = names_.address_of(person)) ++trial_.events_of_address[std::string(*address)];
    }
  }

  const SourceMeetings& source_;
  const reading::Directory& names_;
  std::set<SeriesId> series_;
  Trial trial_;
};

// "NAME: the file is empty" without the name.
std::string reason_in(const std::string& problem, const std::string& name) {
  const auto beginning = name + ": ";
  return problem.starts_with(beginning) ? problem.substr(beginning.size()) : problem;
}

}  // namespace

ReadRequest ReadingPlan::request(std::vector<config::Source> sources) const {
  const auto window = analysis::window_around(now, zone, analysis());
  return {std::move(sources), settings::reading_settings(settings, zone.name()), settings.privacy.retention_weeks,
          window, now};
}

tl::expected<std::vector<Trial>, ExitCode> try_sources(const ReadingPlan& plan, std::vector<config::Source> sources,
                                                       const Context& context) {
  if (const auto ready = identity::initialise(); !ready) {
    context.complain(ready.error().message);
    return tl::unexpected(exit_code_of(ready.error().kind));
  }
  // The sources' own names are nothing the reader needs, and numbers tell their problems apart.
  for (std::size_t i = 0; i < sources.size(); ++i) sources[i].name = std::to_string(i);
  auto request = plan.request(std::move(sources));
  request.settings.addresses.clear();
  const auto keys = identity::Keys::for_this_run();
  reading::Directory names;
  const auto read = read_sources(request, keys, &names, context);
  std::vector<Trial> trials;
  for (const auto& source : read.sources) {
    if (source.state != SourceState::unreadable) {
      trials.push_back(Counting(source, names).trial());
      trials.back().readable = true;
      continue;
    }
    const auto problem = std::ranges::find_if(
        read.problems, [&](const std::string& line) { return line.starts_with(source.name + ": "); });
    trials.emplace_back();
    trials.back().problem = problem == read.problems.end() ? "can not be read" : reason_in(*problem, source.name);
  }
  return trials;
}

std::string told(const Trial& trial) {
  if (!trial.readable) return trial.problem;
  return counted(trial.occurrences, "occurrence", "occurrences") + "; " + wire::shown_by(trial.shows);
}

}  // namespace attune::client::setup

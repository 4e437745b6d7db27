#include "tests/golden/sample_world.hpp"

#include <algorithm>
#include <stdexcept>

#include "tests/support/meetings.hpp"

namespace attune::sample {
namespace {

using attune::testing::hash_named;

wire::Begin mara_as_owner() {
  wire::Begin owner;
  owner.addresses = {"mara.lindqvist@harbour.example", "mara@harbour.example"};
  owner.aliases = {{"tomasz.nowak@harbour.example", "t.nowak@harbour.example"}};
  owner.groups = {"design-guild@harbour.example"};
  owner.not_people = {"notes@scribe.example"};
  owner.words.focus = {"focus time"};
  owner.words.away = {"urlaub", "annual leave", "out of office"};
  owner.words.cancelled = {"Canceled:"};
  return owner;
}

Meeting hashed(const Occurrence& occurrence) {
  Meeting meeting;
  meeting.facts = occurrence.facts;
  meeting.series = hash_named<SeriesId>(occurrence.uid.reveal());
  for (const auto& participant : occurrence.people) {
    meeting.people.push_back({attune::testing::person(participant.address.canonical.reveal()), participant.declined});
  }
  std::sort(meeting.people.begin(), meeting.people.end());
  return meeting;
}

}  // namespace

SampleWorld::SampleWorld()
    : zone(Zone::system("Europe/Berlin").value()),
      now(parse_rfc3339("2026-11-25T09:00:00Z").value()),
      settings(attune::testing::default_settings()),
      understanding_(mara_as_owner()) {
  const Worker worker = mara();
  const auto window = analysis::window_around(now, zone, settings);
  for (const auto& [name, role] : {std::pair{"work", SourceRole::own}, std::pair{"personal", SourceRole::own},
                                   std::pair{"holidays", SourceRole::holidays}}) {
    SourceMeetings source;
    source.name = name;
    source.role = role;
    for (const auto& file : worker.files) {
      if (file.path.string().starts_with(name)) read(source, file.text, window);
    }
    sources.push_back(std::move(source));
  }
  analysed = analysis::analyse(sources, settings, zone, now);
}

void SampleWorld::read(SourceMeetings& source, const std::string& bytes, const Period& window) {
  const auto calendar = ical::Calendar::split(bytes, window);
  if (!calendar) throw std::logic_error("the sample can not be split");
  diagnostics += calendar->diagnostics().size();
  for (std::size_t i = 0; i < calendar->items().size(); ++i) {
    const auto expanded = calendar->expand(i, {window, window, zone}, understanding_);
    diagnostics += expanded.diagnostics.size();
    source.capability.attendees |= expanded.capability.attendees;
    ItemMeetings item;
    item.item = hash_named<ItemId>(calendar->items()[i].reference);
    for (const auto& occurrence : expanded.occurrences) item.meetings.push_back(hashed(occurrence));
    source.items.push_back(std::move(item));
  }
}

}  // namespace attune::sample

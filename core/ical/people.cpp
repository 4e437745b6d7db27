#include "core/ical/people.hpp"

#include <map>
#include <tuple>

namespace attune::ical {
namespace {

// All lines of one address taken together.
struct Listed {
  bool takes_part = false;  // a human who is there to take part, by at least one line
  bool declined = true;     // by every such line
};

struct ByClassAndText {
  bool operator()(const CalendarAddress& a, const CalendarAddress& b) const {
    return std::tie(a.kind, a.canonical.reveal()) < std::tie(b.kind, b.canonical.reveal());
  }
};

class PeopleReader {
 public:
  explicit PeopleReader(const Understanding& understanding) : understanding_(understanding) {}

  People read(const Details& details) {
    if (details.organizer) people_.organizer = address_of(*details.organizer);
    people_.owner_organizes = people_.organizer && understanding_.is_owner(*people_.organizer);
    for (const auto& attendee : details.attendees) add(attendee);
    if (people_.organizer) add_organizer(*people_.organizer);
    settle_owner();
    for (auto& [address, listed] : listed_) {
      if (listed.takes_part) people_.participants.push_back({address, listed.declined});
    }
    return std::move(people_);
  }

 private:
  std::optional<CalendarAddress> address_of(const StatedPerson& person) const {
    return understanding_.address({person.value, person.email, person.common_name});
  }

  void add(const StatedPerson& attendee) {
    const auto address = address_of(attendee);
    if (!address) return;
    if (understanding_.is_owner(*address)) return add_owner(attendee);
    auto& listed = listed_[*address];
    const bool thing = attendee.type == CuType::room || attendee.type == CuType::resource;
    const bool bystander = attendee.role == ParticipationRole::non_participant;
    if (thing || bystander || understanding_.is_nobody(*address)) return;
    if (attendee.type == CuType::group || understanding_.is_group(*address)) {
      people_.has_group = true;
      return;
    }
    listed.takes_part = true;
    listed.declined = listed.declined && attendee.answer && declines(*attendee.answer);
  }

  void add_owner(const StatedPerson& attendee) {
    const auto answer = attendee.answer.value_or(PartStat::needs_action);
    const bool answered = people_.owner_answer.value_or(PartStat::needs_action) != PartStat::needs_action;
    if (!answered) people_.owner_answer = answer;
    const bool optional = attendee.role == ParticipationRole::optional;
    people_.owner_optional = owner_listed_ ? people_.owner_optional && optional : optional;
    owner_listed_ = true;
  }

  // Who organizes and is not listed takes part, and has accepted.
  void add_organizer(const CalendarAddress& organizer) {
    if (people_.owner_organizes || understanding_.is_nobody(organizer)) return;
    if (understanding_.is_group(organizer)) {
      people_.has_group = true;
      return;
    }
    listed_.try_emplace(organizer, Listed{.takes_part = true, .declined = false});
  }

  void settle_owner() {
    people_.owner_invited = owner_listed_ && !people_.owner_organizes;
    if (!people_.owner_organizes) return;
    const auto answer = people_.owner_answer.value_or(PartStat::needs_action);
    people_.owner_answer = answer == PartStat::needs_action ? PartStat::accepted : answer;
  }

  const Understanding& understanding_;
  People people_;
  std::map<CalendarAddress, Listed, ByClassAndText> listed_;
  bool owner_listed_ = false;
};

}  // namespace

People people_of(const Details& details, const Understanding& understanding) {
  return PeopleReader(understanding).read(details);
}

}  // namespace attune::ical

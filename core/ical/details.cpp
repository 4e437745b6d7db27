#include "core/ical/details.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <string_view>

#include "core/base/text.hpp"

namespace attune::ical {
namespace {

constexpr std::size_t most_categories = 100;
constexpr std::string_view of_people[] = {"CN", "CUTYPE", "EMAIL", "PARTSTAT", "ROLE"};

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using ComponentPointer = std::unique_ptr<icalcomponent, FreeComponent>;

std::string text_of(const char* text) {
  return text == nullptr ? std::string{} : std::string(text);
}

// One line a value: libical stops splitting at the first escaped comma.
void append_categories(const ContentLine& line, std::size_t& categories, std::string& text) {
  auto one = line;
  auto rest = line.value;
  while (!rest.empty() && categories < most_categories) {
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != ',') end += rest[end] == '\\' ? 2 : 1;
    one.value = trim(rest.substr(0, end));
    if (!one.value.empty()) {
      append_clean(one, {}, text);
      ++categories;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// The VEVENT as libical gets it. Lines without a value are left out, and of lines that may stand only once the first is
// taken: libical notes each one that it can not read, in a time that grows with the square of their number.
std::string rebuilt(const EventLines& lines, Faults& faults) {
  std::string text = "BEGIN:VEVENT\r\n";
  std::set<Property> seen;
  std::size_t attendees = 0;
  std::size_t categories = 0;
  for (const auto& line : lines.all()) {
    if (trim(line.content.value).empty()) continue;
    switch (line.content.property) {
      case Property::attendee:
        if (++attendees > most_attendees) {
          faults.add_once(Fault::too_many_attendees, {lines.component(), line.number, Property::attendee});
        }
        if (attendees <= most_attendee_lines) append_clean(line.content, of_people, text);
        break;
      case Property::categories:
        append_categories(line.content, categories, text);
        break;
      case Property::busy_status:
      case Property::classification:
      case Property::organizer:
      case Property::status:
      case Property::summary:
      case Property::transparency:
        if (seen.insert(line.content.property).second) {
          const bool person = line.content.property == Property::organizer;
          append_clean(line.content, person ? std::span(of_people) : std::span<const std::string_view>(), text);
        }
        break;
      default:
        break;
    }
  }
  return text += "END:VEVENT\r\n";
}

CuType type_of(icalproperty* property) {
  auto* const parameter = icalproperty_get_first_parameter(property, ICAL_CUTYPE_PARAMETER);
  switch (parameter == nullptr ? ICAL_CUTYPE_INDIVIDUAL : icalparameter_get_cutype(parameter)) {
    case ICAL_CUTYPE_GROUP:
      return CuType::group;
    case ICAL_CUTYPE_RESOURCE:
      return CuType::resource;
    case ICAL_CUTYPE_ROOM:
      return CuType::room;
    case ICAL_CUTYPE_UNKNOWN:
      return CuType::unknown;
    default:
      return CuType::individual;
  }
}

ParticipationRole role_of(icalproperty* property) {
  auto* const parameter = icalproperty_get_first_parameter(property, ICAL_ROLE_PARAMETER);
  switch (parameter == nullptr ? ICAL_ROLE_REQPARTICIPANT : icalparameter_get_role(parameter)) {
    case ICAL_ROLE_CHAIR:
      return ParticipationRole::chair;
    case ICAL_ROLE_OPTPARTICIPANT:
      return ParticipationRole::optional;
    case ICAL_ROLE_NONPARTICIPANT:
      return ParticipationRole::non_participant;
    default:
      return ParticipationRole::required;
  }
}

// An answer that is not known counts as none given (RFC 5545 3.2.12).
std::optional<PartStat> answer_of(icalproperty* property) {
  auto* const parameter = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER);
  if (parameter == nullptr) return std::nullopt;
  switch (icalparameter_get_partstat(parameter)) {
    case ICAL_PARTSTAT_ACCEPTED:
      return PartStat::accepted;
    case ICAL_PARTSTAT_DECLINED:
      return PartStat::declined;
    case ICAL_PARTSTAT_TENTATIVE:
      return PartStat::tentative;
    case ICAL_PARTSTAT_DELEGATED:
      return PartStat::delegated;
    default:
      return PartStat::needs_action;
  }
}

StatedPerson person_of(icalproperty* property, const char* value) {
  StatedPerson person;
  person.value = text_of(value);
  if (auto* const email = icalproperty_get_first_parameter(property, ICAL_EMAIL_PARAMETER)) {
    person.email = text_of(icalparameter_get_email(email));
  }
  if (auto* const name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER)) {
    person.common_name = text_of(icalparameter_get_cn(name));
  }
  person.type = type_of(property);
  person.role = role_of(property);
  person.answer = answer_of(property);
  return person;
}

std::optional<BusyStatus> busy_status_of(std::string_view value) {
  struct Named {
    std::string_view name;
    BusyStatus status;
  };
  constexpr Named names[] = {{"FREE", BusyStatus::free},
                             {"TENTATIVE", BusyStatus::tentative},
                             {"BUSY", BusyStatus::busy},
                             {"OOF", BusyStatus::out_of_office},
                             {"WORKINGELSEWHERE", BusyStatus::working_elsewhere}};
  for (const auto& [name, status] : names) {
    if (ascii_iequals(name, trim(value))) return status;
  }
  return std::nullopt;
}

EventStatus status_of(icalproperty* property) {
  switch (icalproperty_get_status(property)) {
    case ICAL_STATUS_CANCELLED:
      return EventStatus::cancelled;
    case ICAL_STATUS_TENTATIVE:
      return EventStatus::tentative;
    default:
      return EventStatus::confirmed;
  }
}

// A class that is not known counts as PRIVATE (RFC 5545 3.8.1.3).
bool is_private(icalproperty* property) {
  return icalproperty_get_class(property) != ICAL_CLASS_PUBLIC;
}

bool is_transparent(icalproperty* property) {
  const auto transparency = icalproperty_get_transp(property);
  return transparency == ICAL_TRANSP_TRANSPARENT || transparency == ICAL_TRANSP_TRANSPARENTNOCONFLICT;
}

void read(icalproperty* property, Details& details) {
  switch (icalproperty_isa(property)) {
    case ICAL_SUMMARY_PROPERTY:
      if (details.title.empty()) details.title = text_of(icalproperty_get_summary(property));
      break;
    case ICAL_CATEGORIES_PROPERTY:
      details.categories.push_back(text_of(icalproperty_get_categories(property)));
      break;
    case ICAL_STATUS_PROPERTY:
      details.status = status_of(property);
      break;
    case ICAL_CLASS_PROPERTY:
      details.is_private = is_private(property);
      break;
    case ICAL_TRANSP_PROPERTY:
      details.transparency = is_transparent(property) ? Transparency::transparent : Transparency::opaque;
      break;
    case ICAL_ORGANIZER_PROPERTY:
      if (!details.organizer) details.organizer = person_of(property, icalproperty_get_organizer(property));
      break;
    case ICAL_ATTENDEE_PROPERTY:
      details.attendees.push_back(person_of(property, icalproperty_get_attendee(property)));
      break;
    case ICAL_X_PROPERTY:
      details.busy_status = busy_status_of(text_of(icalproperty_get_x(property)));
      break;
    default:
      break;
  }
}

}  // namespace

Details read_details(const EventLines& lines, Faults& faults) {
  Details details;
  const auto text = rebuilt(lines, faults);
  icalerror_set_errors_are_fatal(0);  // some builds of libical abort on bad input by default
  const ComponentPointer component(icalparser_parse_string(text.c_str()));
  if (component == nullptr) return details;
  auto* const event = component.get();
  for (auto* property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property != nullptr;
       property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
    read(property, details);
  }
  return details;
}

}  // namespace attune::ical

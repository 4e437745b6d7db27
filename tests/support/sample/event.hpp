// A VEVENT as a sample calendar describes it: what stands in it, with none of RFC 5545's spelling.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace attune::sample {

using LocalTime = std::chrono::local_seconds;
using LocalDate = std::chrono::local_days;

struct Person {
  std::string name;
  std::string address;
};

struct Attendee {
  Person person;
  std::string answer = "ACCEPTED";  // PARTSTAT
  std::string type = "INDIVIDUAL";  // CUTYPE
  std::string role = "REQ-PARTICIPANT";
};

struct Event {
  std::string uid;
  std::string summary;
  LocalTime start;
  LocalTime end;
  std::string zone = "Europe/Berlin";
  bool all_day = false;
  std::string rule;                   // RRULE; empty: none
  std::vector<LocalTime> exceptions;  // EXDATE
  std::optional<LocalTime> recurrence_id;
  std::string status = "CONFIRMED";
  bool transparent = false;
  std::string busy_status;  // X-MICROSOFT-CDO-BUSYSTATUS
  std::string visibility;   // CLASS
  std::string categories;
  std::string place;
  int sequence = 0;
  std::optional<Person> organizer;
  std::vector<Attendee> attendees;
  std::vector<std::string> further;  // whole content lines
};

constexpr LocalDate on(int year, unsigned month, unsigned day) {
  return LocalDate{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

constexpr LocalTime at(LocalDate date, int hour, int minute = 0) {
  return LocalTime{date} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

Event timed(std::string uid, std::string summary, LocalTime start, std::chrono::minutes length);
// From the first day to the last, inclusive.
Event all_day(std::string uid, std::string summary, LocalDate first, LocalDate last);
// The same meeting as the instance of `series` at `instance`, as an override that a caller then changes.
Event override_of(const Event& series, LocalTime instance);

}  // namespace attune::sample

#include "daemon/wire/diagnostic_words.hpp"

#include <algorithm>
#include <array>

namespace attune::wire {

namespace {

constexpr std::array<std::string_view, 38> codes{
    // of components
    "bad_duration", "bad_end", "bad_override", "bad_rule", "bad_start", "bad_time", "endless_rule", "line_too_long",
    "missing_end", "negative_length", "no_start", "no_uid", "not_utf8", "old_version", "rule_in_override", "too_deep",
    "too_many_attendees", "too_many_components", "too_many_dates", "too_many_instances", "too_many_occurrences",
    "too_many_rules", "too_many_zones", "unbalanced_quote", "unfinished_calendar", "unknown_zone", "utf16",
    // of files
    "archive", "changing", "empty", "missing", "not_a_calendar", "not_a_file", "not_allowed", "people_left_out",
    "too_large", "unreadable", "web_page"};

constexpr std::array<std::string_view, 28> properties{"ATTENDEE",
                                                      "BEGIN",
                                                      "CATEGORIES",
                                                      "CLASS",
                                                      "DTEND",
                                                      "DTSTAMP",
                                                      "DTSTART",
                                                      "DURATION",
                                                      "END",
                                                      "EXDATE",
                                                      "METHOD",
                                                      "ORGANIZER",
                                                      "RDATE",
                                                      "RECURRENCE-ID",
                                                      "RRULE",
                                                      "SEQUENCE",
                                                      "STATUS",
                                                      "SUMMARY",
                                                      "TRANSP",
                                                      "TZID",
                                                      "TZOFFSETFROM",
                                                      "TZOFFSETTO",
                                                      "UID",
                                                      "VERSION",
                                                      "X-APPLE-TRAVEL-DURATION",
                                                      "X-MICROSOFT-CDO-ALLDAYEVENT",
                                                      "X-MICROSOFT-CDO-BUSYSTATUS",
                                                      "X-WR-TIMEZONE"};

template <class List>
std::string_view listed(const List& list, std::string_view word, std::string_view otherwise) {
  const auto* const found = std::find(list.begin(), list.end(), word);
  return found == list.end() ? otherwise : *found;
}

}  // namespace

std::string_view known_diagnostic(std::string_view code) {
  return listed(codes, code, "other");
}

std::string_view known_property(std::string_view property) {
  return listed(properties, property, "");
}

}  // namespace attune::wire

// What the tests of expansion share: an owner, a horizon, and occurrences as short lines of text.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/text.hpp"
#include "core/ical/reading.hpp"

namespace attune::ical::test {

// Knows owner@corp.example (also as me@home.example), a list, a room; addresses are compared in lower case.
class Owner : public Understanding {
 public:
  std::optional<CalendarAddress> address(const Stated& stated) const override {
    auto value = ascii_lower(stated.value);
    if (value.starts_with("mailto:")) value.erase(0, 7);
    if (value == "invalid:nomail") value = ascii_lower(stated.email);
    if (value == "alias@corp.example") value = "ann@corp.example";
    if (value.find('@') == std::string::npos) return std::nullopt;
    return CalendarAddress{AddressClass::mail, Redacted<std::string>(value)};
  }
  bool is_owner(const CalendarAddress& address) const override {
    return address.canonical.reveal() == "owner@corp.example" || address.canonical.reveal() == "me@home.example";
  }
  bool is_group(const CalendarAddress& address) const override {
    return address.canonical.reveal() == "team@corp.example";
  }
  bool is_nobody(const CalendarAddress& address) const override {
    return address.canonical.reveal() == "room@corp.example";
  }
  Words words(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const override {
    titles.emplace_back(title);
    seen_categories.assign(categories.begin(), categories.end());
    return {.away = all_day && title == "Vacation",
            .focus = title == "Focus",
            .cancelled = title.starts_with("Canceled:"),
            .rituals = static_cast<RitualSet>(title == "Retrospective" ? 2 : 0)};
  }

  mutable std::vector<std::string> titles;
  mutable std::vector<std::string> seen_categories;
};

inline Instant at(std::string_view rfc3339) {
  return parse_rfc3339(rfc3339).value();
}

inline Request request_for(std::string_view from, std::string_view to, std::string_view zone = "Europe/Berlin") {
  const Period period{at(from), at(to)};
  return {period, period, Zone::system(zone).value()};
}

// January to April 2026, seen from Berlin.
inline Request spring() {
  return request_for("2025-12-31T23:00:00Z", "2026-04-30T22:00:00Z");
}

inline std::string event(const std::string& lines) {
  const auto uid = lines.find("UID:") == std::string::npos ? "UID:u\r\n" : "";
  return "BEGIN:VEVENT\r\n" + std::string(uid) + lines + "\r\nEND:VEVENT\r\n";
}

inline std::string calendar(const std::string& content, const std::string& properties = "") {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + properties + content + "END:VCALENDAR\r\n";
}

struct Result {
  std::vector<Occurrence> occurrences;
  std::vector<std::string> codes;  // of the diagnostics of expansion
  std::vector<Diagnostic> diagnostics;
  Capability capability;
  bool complete = true;

  // "2026-01-05T08:00Z 60" (minutes) of timed ones, "2026-01-05 1d" of all-day ones.
  std::vector<std::string> times() const {
    std::vector<std::string> lines;
    for (const auto& occurrence : occurrences) {
      const auto& facts = occurrence.facts;
      const auto start = to_rfc3339(facts.period.start);
      if (facts.all_day) {
        static const auto zone = Zone::system("Europe/Berlin").value();
        const auto first = zone.date_at(facts.period.start);
        const auto length = zone.date_at(facts.period.end) - first;
        lines.push_back(to_iso_date(first) + " " + std::to_string(length.count()) + "d");
      } else {
        lines.push_back(start.substr(0, 16) + "Z " + std::to_string(facts.period.length().count() / 60));
      }
    }
    return lines;
  }

  std::vector<std::string> recurrence_ids() const {
    std::vector<std::string> lines;
    for (const auto& occurrence : occurrences) {
      const auto& id = occurrence.facts.recurrence_id;
      lines.push_back(id ? to_rfc3339(*id).substr(0, 16) + "Z" : "none");
    }
    return lines;
  }

  // "ann@corp.example", "-bob@corp.example" for one who declined.
  static std::vector<std::string> people(const Occurrence& occurrence) {
    std::vector<std::string> lines;
    for (const auto& person : occurrence.people) {
      lines.push_back((person.declined ? "-" : "") + person.address.canonical.reveal());
    }
    return lines;
  }
};

inline Result expand_all(std::string_view bytes, const Request& request = spring(),
                         const Understanding& understanding = Owner()) {
  const auto split = Calendar::split(bytes, request.horizon).value();
  Result result;
  result.capability = split.passed_over().capability;
  result.complete = !split.passed_over().later;
  for (std::size_t i = 0; i < split.items().size(); ++i) {
    auto expanded = split.expand(i, request, understanding);
    for (auto& occurrence : expanded.occurrences) result.occurrences.push_back(std::move(occurrence));
    for (const auto& diagnostic : expanded.diagnostics) {
      result.codes.emplace_back(diagnostic.code);
      result.diagnostics.push_back(diagnostic);
    }
    result.capability = united(result.capability, expanded.capability);
    result.complete = result.complete && expanded.complete;
  }
  return result;
}

// Of the one event that has these lines.
inline Result expand_event(const std::string& lines, const Request& request = spring()) {
  return expand_all(calendar(event(lines)), request);
}

}  // namespace attune::ical::test

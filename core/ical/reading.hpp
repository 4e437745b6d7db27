// From the bytes of a calendar to its occurrences, in two steps: list its items, then expand the wanted ones. Nothing
// in the bytes can cost more than the bounds below; nothing is lost but the component that is bad.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/occurrence.hpp"
#include "core/calendar/source.hpp"
#include "core/time/zone.hpp"

namespace attune::ical {

// What was found wrong and what was done about it. Never quotes the calendar.
struct Diagnostic {
  std::string_view code;        // "unknown_zone"; from a fixed list
  std::string_view message;     // plain words: "a time zone is not known; read in your own zone"
  std::string_view property;    // "DTSTART"; empty for a whole component
  std::uint32_t component = 0;  // 1 for the first VEVENT of the item's file; 0: the calendar
  std::uint32_t line = 0;       // from 1, in the bytes given
  std::uint32_t count = 1;      // so many like this; the place is that of the first
};

// The message that belongs to a code, for those who only kept the code. Empty: no code of this library.
std::string_view message_of(std::string_view code);

// How addresses and words are understood; given by the caller so that this library knows neither the owner nor keys.
class Understanding {
 public:
  Understanding() = default;
  Understanding(const Understanding&) = delete;
  Understanding& operator=(const Understanding&) = delete;
  virtual ~Understanding() = default;

  struct Stated {  // one ORGANIZER or ATTENDEE line
    std::string_view value, email, common_name;
  };
  // The canonical address, aliases merged; nothing: nobody.
  virtual std::optional<CalendarAddress> address(const Stated& stated) const = 0;
  virtual bool is_owner(const CalendarAddress& address) const = 0;
  virtual bool is_group(const CalendarAddress& address) const = 0;   // a configured mailing list
  virtual bool is_nobody(const CalendarAddress& address) const = 0;  // a known room, resource or bot

  struct Words {
    bool away = false, focus = false, cancelled = false;
    RitualSet rituals = 0;
  };
  virtual Words words(std::string_view title, const std::vector<std::string_view>& categories, bool all_day) const = 0;
};

struct Request {
  Period horizon;  // occurrences that touch it are wanted
  Period window;   // a rule with over 2,000 instances in it keeps only its first
  Zone owner_zone;
};

// All components with one UID.
struct Item {
  std::string_view reference;             // the UID, or a digest of the component that has none
  std::array<std::uint8_t, 32> digest{};  // of their bytes, and of the zones and calendar properties they rest on
};

// Single events that lie wholly outside the horizon, days before or behind it, and share their UID with none that does
// not: nothing in them can matter, so they are no items. Only what is said of the calendar as a whole rests on them.
struct PassedOver {
  std::uint32_t items = 0;
  bool later = false;  // one of them lies behind the horizon
  Capability capability;
};

struct Expanded {
  std::vector<Occurrence> occurrences;
  std::vector<Diagnostic> diagnostics;
  Capability capability;
  bool complete = false;  // nothing can follow after the horizon
  bool legible = true;    // false: not one of its components could be read
};

// Called now and then with how many of the bytes have been passed, so that a caller who mapped them can let them go.
using Passing = std::function<void(std::size_t)>;

class ZoneShelf;

struct SplitSupport {
  Passing passing;
  std::shared_ptr<ZoneShelf> zones;  // null: its own
};

// For the files of one folder, most of which name the same few zones or bring them along.
std::shared_ptr<ZoneShelf> zones_to_share();

// One file's bytes, split. The bytes must outlive it.
class Calendar {
 public:
  // Splits; parses nothing. Bytes that are no calendar at all: ErrorKind::input. `horizon` is that of the Request that
  // items are expanded with.
  static Result<Calendar> split(std::string_view bytes, const Period& horizon, SplitSupport support = {});
  Calendar(Calendar&&) noexcept;
  Calendar& operator=(Calendar&&) noexcept;
  ~Calendar();

  const std::vector<Item>& items() const;
  const PassedOver& passed_over() const;
  const std::vector<Diagnostic>& diagnostics() const;  // of splitting
  Expanded expand(std::size_t item, const Request& request, const Understanding& understanding) const;

 private:
  struct Parts;
  explicit Calendar(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace attune::ical

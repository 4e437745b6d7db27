// The fields of one JSON object, read strictly: what is missing or of another type is a fault, noted once for all.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time/instant.hpp"

namespace attune::state {

std::int64_t seconds_of(Instant instant);

class Fields {
 public:
  // Faults are noted in `sound`, which starts out true.
  Fields(const boost::json::value& value, bool& sound);

  std::uint32_t number(std::string_view name);
  bool flag(std::string_view name);
  Instant instant(std::string_view name);
  std::string text(std::string_view name);
  // Nothing when the field is not there.
  std::optional<Instant> maybe_instant(std::string_view name);
  std::optional<std::string> maybe_text(std::string_view name);
  std::optional<std::uint32_t> maybe_number(std::string_view name);
  std::optional<bool> maybe_flag(std::string_view name);
  const boost::json::array& array(std::string_view name);
  const boost::json::object& object(std::string_view name);
  // Empty when the field is not there.
  const boost::json::object& maybe_object(std::string_view name);

 private:
  const boost::json::value* find(std::string_view name) const;
  void fail() { sound_ = false; }

  const boost::json::object* object_;
  bool& sound_;
};

// The one value of an object of instants.
Instant instant_of(const boost::json::value& value, bool& sound);

}  // namespace attune::state

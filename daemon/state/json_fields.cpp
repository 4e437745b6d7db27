#include "daemon/state/json_fields.hpp"

#include <boost/json/value.hpp>
#include <limits>

namespace attune::state {
namespace {

const boost::json::array no_array;
const boost::json::object no_object;

}  // namespace

std::int64_t seconds_of(Instant instant) {
  return instant.time_since_epoch().count();
}

Instant instant_of(const boost::json::value& value, bool& sound) {
  const auto* const seconds = value.if_int64();
  if (seconds == nullptr) sound = false;
  return seconds != nullptr ? Instant{Seconds(*seconds)} : Instant{};
}

Fields::Fields(const boost::json::value& value, bool& sound) : object_(value.if_object()), sound_(sound) {
  if (object_ == nullptr) {
    fail();
    object_ = &no_object;
  }
}

const boost::json::value* Fields::find(std::string_view name) const {
  return object_->if_contains(name);
}

std::uint32_t Fields::number(std::string_view name) {
  const auto* const value = find(name);
  const auto* const number = value != nullptr ? value->if_int64() : nullptr;
  if (number == nullptr || *number < 0 || *number > std::numeric_limits<std::uint32_t>::max()) {
    fail();
    return 0;
  }
  return static_cast<std::uint32_t>(*number);
}

bool Fields::flag(std::string_view name) {
  const auto* const value = find(name);
  const auto* const flag = value != nullptr ? value->if_bool() : nullptr;
  if (flag == nullptr) fail();
  return flag != nullptr && *flag;
}

std::optional<std::uint32_t> Fields::maybe_number(std::string_view name) {
  if (find(name) == nullptr) return std::nullopt;
  return number(name);
}

std::optional<bool> Fields::maybe_flag(std::string_view name) {
  if (find(name) == nullptr) return std::nullopt;
  return flag(name);
}

Instant Fields::instant(std::string_view name) {
  const auto instant = maybe_instant(name);
  if (!instant) fail();
  return instant.value_or(Instant{});
}

std::string Fields::text(std::string_view name) {
  auto text = maybe_text(name);
  if (!text) fail();
  return text.value_or(std::string());
}

std::optional<Instant> Fields::maybe_instant(std::string_view name) {
  const auto* const value = find(name);
  if (value == nullptr) return std::nullopt;
  return instant_of(*value, sound_);
}

std::optional<std::string> Fields::maybe_text(std::string_view name) {
  const auto* const value = find(name);
  if (value == nullptr) return std::nullopt;
  const auto* const text = value->if_string();
  if (text == nullptr) fail();
  return text != nullptr ? std::string(*text) : std::string();
}

const boost::json::array& Fields::array(std::string_view name) {
  const auto* const value = find(name);
  const auto* const array = value != nullptr ? value->if_array() : nullptr;
  if (array == nullptr) fail();
  return array != nullptr ? *array : no_array;
}

const boost::json::object& Fields::object(std::string_view name) {
  const auto* const value = find(name);
  const auto* const object = value != nullptr ? value->if_object() : nullptr;
  if (object == nullptr) fail();
  return object != nullptr ? *object : no_object;
}

const boost::json::object& Fields::maybe_object(std::string_view name) {
  return find(name) == nullptr ? no_object : object(name);
}

}  // namespace attune::state

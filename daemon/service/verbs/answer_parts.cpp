#include "daemon/service/verbs/answer_parts.hpp"

#include <boost/json/serialize.hpp>

#include "core/base/text.hpp"

namespace attune::service {

std::string on_clock(Instant instant, const Zone& zone) {
  const auto local = zone.to_local(instant);
  const auto date = date_of(local);
  const std::chrono::hh_mm_ss time{local - LocalTime{date}};
  return to_iso_date(date) + ' ' + two_digits(static_cast<unsigned>(time.hours().count())) + ':' +
         two_digits(static_cast<unsigned>(time.minutes().count()));
}

boost::json::value as_json(const std::optional<Instant>& instant) {
  if (!instant) return nullptr;
  return boost::json::value(to_rfc3339(*instant));
}

std::string as_text(const boost::json::object& object) {
  return boost::json::serialize(object);
}

}  // namespace attune::service

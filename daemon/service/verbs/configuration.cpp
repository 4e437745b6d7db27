#include "config/listing.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {

// For `attune config`, which compares it with what the files say now. Of addresses it tells how many there are.
VerbResult configuration(App& app, Request /*request*/) {
  const auto& in_force = app.configured();
  boost::json::object values;
  const auto listed = config::list_settings(in_force.settings, in_force.origins, in_force.policy);
  for (const auto& [name, value] : config::values_by_name(listed)) values[name] = value;
  co_return Reply{.text = {}, .json = as_text(values)};
}

}  // namespace attune::service

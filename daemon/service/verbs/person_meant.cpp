#include "daemon/service/verbs/person_meant.hpp"

#include "daemon/service/app.hpp"

namespace attune::service {

Result<PersonId> person_meant(const App& app, const KnownPeople& known, const Request& request,
                              std::string_view field) {
  const auto address = request.text(std::string(field) + "_address");
  if (!address.empty()) return app.keys().person(address);
  const auto tag = request.text(field);
  if (tag.empty()) return failure(ErrorKind::usage, "say who is meant: by a tag, as `attune people` prints them");
  return known.find(tag);
}

}  // namespace attune::service

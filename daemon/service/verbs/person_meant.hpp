// Whom a request is about.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "daemon/service/known_people.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {

class App;

// By a tag (in `field`), or by an address that is hashed here and kept nowhere (in `field`_address). ErrorKind::usage
// when it is neither.
Result<PersonId> person_meant(const App& app, const KnownPeople& known, const Request& request, std::string_view field);

}  // namespace attune::service

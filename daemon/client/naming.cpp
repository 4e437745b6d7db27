#include "daemon/client/naming.hpp"

namespace attune::client {

std::string IdentityNaming::person(const PersonId& person) const {
  return std::string(names_.address_of(person).value_or(std::string_view{}));
}

std::string IdentityNaming::series(const SeriesId& series) const {
  return std::string(names_.uid_of(series).value_or(std::string_view{}));
}

}  // namespace attune::client

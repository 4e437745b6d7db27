// The owner's own calendars on the owner's own terminal: addresses and UIDs instead of tags.
#pragma once

#include "daemon/reading/directory.hpp"
#include "daemon/wire/analysis_naming.hpp"

namespace attune::client {

class IdentityNaming final : public wire::Naming {
 public:
  // `names` must outlive it, and hold everyone who was read.
  explicit IdentityNaming(const reading::Directory& names) : names_(names) {}

  std::string person(const PersonId& person) const override;
  std::string series(const SeriesId& series) const override;

 private:
  const reading::Directory& names_;
};

}  // namespace attune::client

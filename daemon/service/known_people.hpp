// Everyone whom the calendars or the owner's own words about people show, and how the command calls them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/service/world.hpp"
#include "daemon/wire/analysis_naming.hpp"

namespace attune::service {

class KnownPeople {
 public:
  // `world` was surveyed with these `people`.
  KnownPeople(const World& world, const analysis::People& people);

  const wire::Naming& naming() const { return *naming_; }
  bool contains(const PersonId& person) const;

  // By a tag or the first digits of one. ErrorKind::usage when nobody has it, which names the nearest, and when several
  // have, which lists them.
  Result<PersonId> find(std::string_view tag) const;

 private:
  std::vector<std::string> tags_of(const std::vector<PersonId>& people) const;

  std::vector<PersonId> all_;  // sorted, distinct
  std::unique_ptr<wire::TagNaming> naming_;
};

}  // namespace attune::service

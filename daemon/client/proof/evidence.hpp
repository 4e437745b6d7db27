// What was found at each look, and what follows from all of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "config/policy.hpp"
#include "daemon/client/proof/checks.hpp"
#include "daemon/client/proof/files.hpp"
#include "daemon/client/proof/sampler.hpp"
#include "daemon/client/proof/search.hpp"
#include "daemon/client/proof/trial.hpp"

namespace attune::client::proof {

class Evidence {
 public:
  // All must outlive it.
  Evidence(const Search& search, const CanaryCalendar& calendar, const Sampler& sampler, const config::Policy& policy)
      : search_(search), calendar_(calendar), sampler_(sampler), policy_(policy) {}

  // After everything was read, told and asked, with the service still there.
  void take_while_running(Trial& trial);
  void take_when_over(Trial& trial);
  void take_shared(const Searched& searched) { take(searched, ""); }

  std::vector<Check> checks() &&;

 private:
  using Complaints = std::vector<std::string>;

  void take(const Searched& searched, const std::string& where);
  void take_attempts(const Trial& trial);
  Check unless_policy(std::string name, std::string claim, const Complaints& complaints) const;
  Check check_search() const;
  Check check_seen() const;
  std::vector<Check> checks_of_areas() const;
  Check check_ways_in() const;
  Check check_memory() const;
  Check check_notifier_lock() const;
  Check check_reader_lock() const;
  Check check_locked_memory() const;

  const Search& search_;
  const CanaryCalendar& calendar_;
  const Sampler& sampler_;
  const config::Policy& policy_;
  std::vector<Check> told_;
  Complaints unread_, untold_, unsound_ends_, open_, cores_, ways_in_, memory_finds_, handed_;
  Complaints possible_for_notifier_, possible_for_reader_, not_locked_;
  std::map<std::string, Complaints> in_area_;
  std::size_t files_ = 0, unsealed_ = 0, memory_bytes_ = 0, notifier_attempts_ = 0, reader_attempts_ = 0;
  bool memory_is_locked_ = true;
};

}  // namespace attune::client::proof

#include "daemon/client/proof/evidence.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "daemon/client/proof/locked_reader.hpp"
#include "daemon/client/proof/service_memory.hpp"
#include "daemon/client/proof/surroundings.hpp"
#include "daemon/client/proof/what_was_told.hpp"

namespace attune::client::proof {
namespace {

struct AreaClaim {
  std::string_view area;
  std::string_view claim;
};
constexpr std::array area_claims{
    AreaClaim{"log", "The log, at its most verbose, holds nothing of the calendar."},
    AreaClaim{"state", "The state holds nothing of the calendar, under its seal either."},
    AreaClaim{"configuration", "The configuration holds nothing of the calendar but the owner's address."},
    AreaClaim{"cache", "The cache holds nothing of the calendar."},
    AreaClaim{"runtime", "The runtime folder holds nothing of the calendar."},
    AreaClaim{"temporary", "The folders for temporary files hold nothing of the calendar."},
    AreaClaim{"home", "The rest of the home holds nothing of the calendar, a page of the report included."},
    AreaClaim{"command", "The command, asked everything, prints nothing of the calendar."}};

constexpr std::string_view root_sees_all = "this runs as root, whom nothing can be refused; an ordinary user shows it";

bool is_root() {
  return ::geteuid() == 0;
}

void add(std::vector<std::string>& list, const std::vector<std::string>& more, const std::string& where) {
  for (const auto& one : more) list.push_back(one + " (names level " + where + ")");
}

}  // namespace

void Evidence::take(const Searched& searched, const std::string& where) {
  files_ += searched.files;
  unsealed_ += searched.unsealed;
  for (const auto& find : searched.finds) {
    auto& complaints = in_area_[find.area];
    auto text = find.text + (where.empty() ? "" : " (names level " + where + ")");
    if (std::find(complaints.begin(), complaints.end(), text) == complaints.end())
      complaints.push_back(std::move(text));
  }
}

void Evidence::take_while_running(Trial& trial) {
  const auto& level = trial.world().names_level();
  trial.receive();
  if (trial.has_ended()) {
    unread_.push_back("the service ended by itself (names level " + level + ")");
    return;
  }
  add(unread_, trial.complaints(), level);
  const auto* const nudge = trial.recorder().nudge();
  if (nudge == nullptr) {
    untold_.push_back("nothing was told (names level " + level + ")");
    told_.push_back(unless_policy(
        "notifier_" + level, "At names level " + level + " something was told, and looked at.", {"nothing was told"}));
  }
  if (nudge != nullptr)
    told_.push_back(check_told(level, *nudge, calendar_.person, search_, policy_.allows_addresses()));
  take(search_files(trial.world(), search_), level);
  add(open_, open_to_others(trial.world()), level);
  add(cores_, may_dump_core(trial.service()), level);
  memory_is_locked_ = memory_is_locked_ && has_locked_memory(trial.service());
  if (!is_root()) add(ways_in_, ways_into(trial.service()), level);
  const auto memory = search_memory(trial.service(), search_);
  memory_bytes_ += memory.bytes;
  if (memory.found) memory_finds_.push_back(*memory.found + " (names level " + level + ")");
  if (memory.bytes > 0 && !memory.found && !memory.knows_owner) {
    memory_finds_.push_back("not even the owner's address was found in it (names level " + level + ")");
  }
  take_attempts(trial);
}

void Evidence::take_attempts(const Trial& trial) {
  const auto& level = trial.world().names_level();
  const auto& recorded = trial.recorder().recorded();
  add(possible_for_notifier_, recorded.possible, level);
  notifier_attempts_ += recorded.refused.size() + recorded.possible.size();
  for (const auto& text : recorded.handed) {
    if (const auto found = search_.find(text)) handed_.push_back(*found + " (names level " + level + ")");
  }
  // Between the lines of one level and the next there is no difference in the lock of a reader.
  if (reader_attempts_ > 0) return;
  const auto as_reader = try_as_reader(trial.world(), trial.service());
  reader_attempts_ = as_reader.refused.size() + as_reader.possible.size() + as_reader.not_locked.size();
  possible_for_reader_ = as_reader.possible;
  not_locked_ = as_reader.not_locked;
}

void Evidence::take_when_over(Trial& trial) {
  const auto& level = trial.world().names_level();
  const auto ending = trial.ending();
  if (!ending || !WIFEXITED(*ending) || WEXITSTATUS(*ending) != 0) {
    unsound_ends_.push_back("the service did not end as it should (names level " + level + ")");
  }
  take(search_files(trial.world(), search_), level);
}

// A policy may keep the proof's own calendars from being read and its notifier from being told.
Check Evidence::unless_policy(std::string name, std::string claim, const Complaints& complaints) const {
  if (complaints.empty() || !policy_.present()) return passed_unless(std::move(name), std::move(claim), complaints);
  return not_shown(std::move(name), std::move(claim), "under the policy of this machine: " + complaints.front());
}

Check Evidence::check_search() const {
  std::string all = calendar_.single;
  for (const auto& file : calendar_.folder) all += file.name + file.text;
  all += calendar_.own_address;
  Complaints complaints;
  if (!search_.all_are_in(all) || !search_.find(calendar_.single))
    complaints.emplace_back("the calendar is not found in itself");
  if (unsealed_ == 0) complaints.emplace_back("nothing of the state could be unsealed, so it was not searched");
  return passed_unless("search", "The search finds the calendar in itself, and reads what is sealed.",
                       std::move(complaints));
}

Check Evidence::check_seen() const {
  Complaints complaints;
  for (const auto& text : sampler_.arguments()) {
    if (const auto found = search_.find(text)) complaints.push_back(*found + ", in an argument");
  }
  for (const auto& text : sampler_.environments()) {
    if (const auto found = search_.find(text)) complaints.push_back(*found + ", in an environment");
  }
  complaints.insert(complaints.end(), handed_.begin(), handed_.end());
  if (sampler_.programs() < 2) complaints.emplace_back("no program was seen that the service starts");
  return passed_unless("arguments",
                       "No argument and no environment of the service and what it starts holds anything of it.",
                       std::move(complaints));
}

std::vector<Check> Evidence::checks_of_areas() const {
  std::vector<Check> checks;
  for (const auto& [area, claim] : area_claims) {
    const auto found = in_area_.find(std::string(area));
    checks.push_back(
        passed_unless(std::string(area), std::string(claim), found == in_area_.end() ? Complaints() : found->second));
  }
  return checks;
}

Check Evidence::check_ways_in() const {
  const std::string claim = "Another program of the same user can not look into the service.";
  if (is_root()) return not_shown("refused", claim, std::string(root_sees_all));
  return passed_unless("refused", claim, ways_in_);
}

Check Evidence::check_memory() const {
  if (memory_bytes_ == 0) {
    const std::string claim =
        "The memory of the service is out of reach for its own user, so that nothing can be found in it.";
    return passed_unless("memory", claim, {});
  }
  return passed_unless("memory", "The memory of the service holds nothing of the calendar any more.", memory_finds_);
}

Check Evidence::check_notifier_lock() const {
  const std::string claim = "A notifier that means ill gets neither the key nor the memory nor a file.";
  if (notifier_attempts_ == 0) return unless_policy("key_from_notifier", claim, {"the notifier did not try"});
  return passed_unless("key_from_notifier", claim, possible_for_notifier_);
}

Check Evidence::check_reader_lock() const {
  auto complaints = possible_for_reader_;
  if (reader_attempts_ == 0) complaints.emplace_back("nothing was tried");
  for (const auto& attempt : not_locked_) complaints.push_back("this kernel gives no whole lock: " + attempt);
  return passed_unless("key_from_reader", "A reader that means ill gets neither the key nor the memory nor a file.",
                       std::move(complaints));
}

Check Evidence::check_locked_memory() const {
  return passed_unless("locked_memory", "The service holds locked memory, which is never swapped out.",
                       memory_is_locked_ ? Complaints() : Complaints{"the system lets it lock none: see ulimit -l"});
}

std::vector<Check> Evidence::checks() && {
  std::vector<Check> all;
  all.push_back(check_search());
  all.push_back(unless_policy("reading", "Both calendars were read whole.", unread_));
  all.push_back(unless_policy("nudge", "A nudge was told at each names level.", untold_));
  for (auto& check : checks_of_areas()) all.push_back(std::move(check));
  for (auto& check : told_) all.push_back(std::move(check));
  all.push_back(check_seen());
  all.push_back(check_memory());
  all.push_back(check_ways_in());
  all.push_back(check_notifier_lock());
  all.push_back(check_reader_lock());
  all.push_back(check_locked_memory());
  all.push_back(passed_unless("modes", "Key, state and runtime folder are closed to everybody else.", open_));
  all.push_back(passed_unless("core", "The service can not leave a core dump.", cores_));
  all.push_back(passed_unless("end", "The service ends when it is asked to.", unsound_ends_));
  return all;
}

}  // namespace attune::client::proof

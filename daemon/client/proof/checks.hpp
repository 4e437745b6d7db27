// What the proof says: a line a check.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace attune::client::proof {

enum class Outcome : std::uint8_t {
  passed,
  failed,
  not_shown,  // this user or this machine can not show it, whichever way it is
};
std::string_view name_of(Outcome outcome);

struct Check {
  std::string name;   // "log"; programs rely on it
  std::string claim;  // what is true when it passed
  Outcome outcome = Outcome::passed;
  std::vector<std::string> details;  // of a failure, or of what could not be shown
};

Check passed_unless(std::string name, std::string claim, std::vector<std::string> complaints);
Check not_shown(std::string name, std::string claim, std::string why);

struct Report {
  std::string programs;  // the folder they are in
  std::size_t words = 0;
  std::size_t traces = 0;  // that were searched for
  double seconds = 0;
  std::vector<Check> checks;

  bool passed() const;
};

std::string text_of(const Report& report);
std::string json_of(const Report& report);

}  // namespace attune::client::proof

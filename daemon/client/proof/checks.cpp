#include "daemon/client/proof/checks.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"

namespace attune::client::proof {
namespace {

constexpr std::size_t most_details = 5;

std::string_view mark_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::passed:
      return "pass  ";
    case Outcome::failed:
      return "FAIL  ";
    case Outcome::not_shown:
      break;
  }
  return "?     ";
}

std::int64_t count(const Report& report, Outcome outcome) {
  return std::ranges::count(report.checks, outcome, &Check::outcome);
}

std::string tenths(double seconds) {
  const auto all = std::lround(seconds * 10);
  return std::to_string(all / 10) + "." + std::to_string(all % 10);
}

std::string verdict(const Report& report) {
  const auto failed = count(report, Outcome::failed);
  const auto open = count(report, Outcome::not_shown);
  const auto all = static_cast<std::int64_t>(report.checks.size());
  std::string text = failed == 0 ? "Passed: " : "Failed: ";
  if (failed > 0 || open > 0) text += std::to_string(failed > 0 ? failed : all - open) + " of ";
  text += counted(all, "check", "checks") + " in " + tenths(report.seconds) + " s";
  if (open > 0) text += "; " + std::to_string(open) + " can not be shown here";
  return text + ".\n";
}

}  // namespace

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::passed:
      return "passed";
    case Outcome::failed:
      return "failed";
    case Outcome::not_shown:
      break;
  }
  return "not_shown";
}

Check passed_unless(std::string name, std::string claim, std::vector<std::string> complaints) {
  const auto outcome = complaints.empty() ? Outcome::passed : Outcome::failed;
  return {std::move(name), std::move(claim), outcome, std::move(complaints)};
}

Check not_shown(std::string name, std::string claim, std::string why) {
  return {std::move(name), std::move(claim), Outcome::not_shown, {std::move(why)}};
}

bool Report::passed() const {
  return count(*this, Outcome::failed) == 0;
}

std::string text_of(const Report& report) {
  std::string text = "The programs in " + escape_line(report.programs) + " ran over a calendar of " +
                     counted(static_cast<std::int64_t>(report.words), "random word", "random words") +
                     ", and what they left was searched for\nthe words and their usual disguises, " +
                     std::to_string(report.traces) + " in all.\n\n";
  for (const auto& check : report.checks) {
    text += std::string(mark_of(check.outcome)) + check.claim + "\n";
    for (std::size_t i = 0; i < std::min(check.details.size(), most_details); ++i) {
      text += "        " + escape_line(check.details[i]) + "\n";
    }
    if (check.details.size() > most_details) {
      text += "        and " + std::to_string(check.details.size() - most_details) + " more\n";
    }
  }
  return text + "\n" + verdict(report);
}

std::string json_of(const Report& report) {
  namespace json = boost::json;
  json::array checks;
  for (const auto& check : report.checks) {
    json::array details;
    for (const auto& detail : check.details) details.emplace_back(detail);
    checks.push_back(json::object{{"name", check.name},
                                  {"claim", check.claim},
                                  {"outcome", name_of(check.outcome)},
                                  {"details", std::move(details)}});
  }
  return json::serialize(json::object{{"schema", 1},
                                      {"passed", report.passed()},
                                      {"programs", report.programs},
                                      {"words", report.words},
                                      {"traces", report.traces},
                                      {"seconds", std::round(report.seconds * 10) / 10},
                                      {"checks", std::move(checks)}}) +
         "\n";
}

}  // namespace attune::client::proof

#include "daemon/client/proof/what_was_told.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace attune::client::proof {
namespace {

namespace json = boost::json;

std::string text_in(const json::object& object, std::string_view name) {
  const auto* const value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
}

std::string claim_for(const std::string& names_level) {
  const auto start = "At names level " + names_level + " a notifier is told no address, title, place or UID";
  if (names_level == "full") return start + ", and the name in the body alone.";
  return start + ", and no name.";
}

}  // namespace

Check check_told(const std::string& names_level, std::string_view line, const std::string& person, const Search& search,
                 bool name_is_expected) {
  const auto name = "notifier_" + names_level;
  boost::system::error_code fault;
  const auto told = json::parse(line, fault);
  if (fault || !told.is_object())
    return passed_unless(name, claim_for(names_level), {"what was told is not understood"});
  auto rest = told.get_object();
  const auto body = text_in(rest, "body");
  rest.erase("body");

  const bool may_name = names_level == "full";
  const Search::Allowed allowed = [&](const Canary& canary) { return may_name && canary.text == person; };
  std::vector<std::string> complaints;
  if (const auto found = search.find(text_in(rest, "title"))) complaints.push_back(*found + ", in the summary line");
  if (const auto found = search.find(json::serialize(rest))) complaints.push_back(*found + ", beside the body");
  if (const auto found = search.find(body, allowed)) complaints.push_back(*found + ", in the body");
  if (may_name && name_is_expected && body.find(person) == std::string::npos) {
    complaints.emplace_back("the name is not in the body: that it is nowhere else shows little");
  }
  return passed_unless(name, claim_for(names_level), std::move(complaints));
}

}  // namespace attune::client::proof

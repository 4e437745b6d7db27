#include <string>

#include "config/table.hpp"
#include "config/values.hpp"

namespace attune::config {
namespace {

struct Describe {
  std::string operator()(const FlagType&) const { return "true or false"; }
  std::string operator()(const IntegerType& type) const {
    return "a whole number from " + std::to_string(type.least) + " to " + std::to_string(type.most);
  }
  std::string operator()(const DecimalType& type) const {
    return "a number from " + to_text(type.least) + " to " + to_text(type.most);
  }
  std::string operator()(const DurationType& type) const {
    return "a duration from " + to_text(type.least) + " to " + to_text(type.most) + ", such as \"90min\" or \"2h\"";
  }
  std::string operator()(const ChoiceType& type) const {
    std::string text;
    for (std::size_t i = 0; i < type.names.size(); ++i) {
      if (i > 0) text += i + 1 == type.names.size() ? " or " : ", ";
      text += "\"" + std::string(type.names[i]) + "\"";
    }
    return text;
  }
  std::string operator()(const TextType& type) const { return std::string(type.expected); }
  std::string operator()(const TextsType& type) const { return "a list of " + std::string(type.expected); }
  std::string operator()(const ListsType& type) const { return "a list of " + std::string(type.expected); }
  std::string operator()(const SpansType&) const { return "a list of clock spans, such as \"09:00-17:00\""; }
  std::string operator()(const PathType&) const { return "a path"; }
  std::string operator()(const UrlType&) const { return "an https, http or webcal address without name or password"; }
  std::string operator()(const ZoneType&) const { return "a time zone of the IANA list, such as \"Europe/Berlin\""; }
  std::string operator()(const NamesType&) const {
    return "a list of notifiers, such as \"freedesktop\" (small letters, digits, -)";
  }
  std::string operator()(const CommandType&) const {
    return "a list of a program's path (absolute, or below ~/) and its arguments";
  }
};

}  // namespace

std::string expectation(const Type& type) {
  return std::visit(Describe{}, type);
}

}  // namespace attune::config

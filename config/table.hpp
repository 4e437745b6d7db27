// The one table of settings: loader, defaults, help and the example file all come from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "config/settings.hpp"

namespace attune::config {

// What a value may be, and where it goes. A row of a list section goes to the last entry of the list.
struct FlagType {
  bool& (*place)(Settings&);
};
struct IntegerType {
  int least, most;
  int& (*place)(Settings&);
};
struct DecimalType {
  double least, most;
  double& (*place)(Settings&);
};
struct DurationType {
  Minutes least, most;
  Minutes& (*place)(Settings&);
};
struct ChoiceType {
  std::vector<std::string_view> names;
  void (*choose)(Settings&, std::size_t index);
  std::size_t (*chosen)(const Settings&) = nullptr;  // not for rows of list sections
};
struct TextType {
  std::string_view expected;  // in words, for diagnostics and help
  std::string& (*place)(Settings&);
};
struct TextsType {
  std::string_view expected;
  std::vector<std::string>& (*place)(Settings&);
};
struct ListsType {  // lists of at least two texts
  std::string_view expected;
  std::vector<std::vector<std::string>>& (*place)(Settings&);
};
struct SpansType {  // clock spans: ["09:00-12:30", "13:00-17:00"]
  std::vector<ClockSpan>& (*place)(Settings&);
};
struct PathType {
  std::filesystem::path& (*place)(Settings&);
};
struct UrlType {
  std::string& (*place)(Settings&);
};
struct ZoneType {
  std::optional<std::string>& (*place)(Settings&);
};
struct NamesType {  // names of notifiers: small letters, digits, `-`
  std::vector<std::string>& (*place)(Settings&);
};
struct CommandType {  // a program's path, absolute or from the home, and its arguments; a path from the home comes out
                      // absolute
  std::vector<std::string>& (*place)(Settings&);
};

using Type = std::variant<FlagType, IntegerType, DecimalType, DurationType, ChoiceType, TextType, TextsType, ListsType,
                          SpansType, PathType, UrlType, ZoneType, NamesType, CommandType>;

struct Setting {
  std::string_view section;  // "meeting", "findings.after_hours", "source"
  std::string_view key;
  Type type;
  std::string_view standard;  // the default, as TOML; empty: none
  std::string_view doc;
  std::string_view since = "0.1";  // empty: accepted, and not available in this version
  std::string_view sample = {};    // what the example file shows where there is no default

  std::string name() const;  // "meeting.longest"
  // The same, but for a threshold that may stand in two sections: the one that has its default.
  std::string origin_name() const;
};

struct Section {
  std::string_view name;
  std::string_view doc;
};

// [[source]], [[ritual]]: there may be many.
bool is_list(std::string_view section);

// In the order in which they are shown.
std::span<const Setting> settings_table();
std::span<const Section> sections();
const Setting* find_setting(std::string_view section, std::string_view key);

// The value in force, as TOML. Of the owner's identity it tells how many entries there are and none of them; nothing
// for what has no value, and for rows of list sections.
std::string present_value(const Setting& setting, Settings settings);

// What may stand there, in words: `a duration from 15 min to 24 h, such as "90min"`.
std::string expectation(const Type& type);

}  // namespace attune::config

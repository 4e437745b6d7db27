// The entries of a list section, such as [[source]]. Internal to this library.
#pragma once

#include <toml++/toml.h>

#include <string_view>
#include <vector>

#include "config/assign.hpp"
#include "config/report.hpp"

namespace attune::config {

// None, with a diagnostic, if the section is no list.
std::vector<const toml::table*> entries_of(const toml::table& root, std::string_view section, Report& report);

// Defaults and what the entry says, into the last entry of that list; what does not fit is reported.
void assign_entry(std::string_view section, const toml::table& table, const Place& place, Report& report,
                  Settings& settings);

template <class Entry>
Entry read_entry(std::vector<Entry> Settings::*list, std::string_view section, const toml::table& table,
                 const Place& place, Report& report) {
  Settings alone;
  (alone.*list).emplace_back();
  assign_entry(section, table, place, report, alone);
  return std::move((alone.*list).back());
}

}  // namespace attune::config

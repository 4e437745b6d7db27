// What a look around the home brought.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attune::client::setup {

struct FoundCalendar {
  std::string program;  // who keeps it: "Evolution"
  std::filesystem::path path;
  bool folder = false;    // of .ics files
  bool exported = false;  // a file that somebody put somewhere; it may be an old copy, or an invitation
  std::string name;       // as its program calls it; harmless, and may stand in a configuration
};

struct Discovery {
  std::vector<FoundCalendar> calendars;
  std::vector<std::string> remarks;  // what is there and can not be read, and the way out; one plain line each
};

}  // namespace attune::client::setup

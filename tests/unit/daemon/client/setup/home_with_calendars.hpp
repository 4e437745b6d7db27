// A home that a test fills with other programs' files.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>

#include "daemon/client/setup/search.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::client::setup {

class HomeWithCalendars : public testing::Test {
 protected:
  void write(const std::filesystem::path& path, const std::string& text = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") {
    std::filesystem::create_directories((home() / path).parent_path());
    std::ofstream(home() / path) << text;
  }
  void set(const std::string& variable, const std::string& value) { variables_[variable] = value; }

  const std::filesystem::path& home() const { return folder_.path(); }
  Discovery look() const {
    return search(find_places(home(), [this](const char* name) -> std::optional<std::string> {
      const auto found = variables_.find(name);
      return found == variables_.end() ? std::nullopt : std::optional(found->second);
    }));
  }
  // "Program: name, path from the home[/ for a folder]", in the order of finding.
  std::vector<std::string> found() const {
    std::vector<std::string> lines;
    for (const auto& calendar : look().calendars) {
      lines.push_back(calendar.program + ": " + calendar.name + ", " +
                      calendar.path.lexically_relative(home()).string() + (calendar.folder ? "/" : ""));
    }
    return lines;
  }

 private:
  test::TemporaryFolder folder_;
  std::map<std::string, std::string> variables_;
};

using Lines = std::vector<std::string>;

}  // namespace attune::client::setup

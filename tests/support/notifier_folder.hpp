// A folder of notifiers for a test, each a copy of notifiers/notifier.sh that behaves as it is called.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace attune::test {

class NotifierFolder {
 public:
  explicit NotifierFolder(const std::vector<std::string>& behaviours) {
    for (const auto& behaviour : behaviours) add(behaviour, {});
  }

  // Replaces @NAME@ in the script.
  void add(const std::string& behaviour, const std::vector<std::pair<std::string, std::string>>& replaced) {
    std::ifstream script(ATTUNE_TEST_NOTIFIER);
    std::string text(std::istreambuf_iterator<char>(script), {});
    for (const auto& [name, value] : replaced) {
      for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
    }
    std::ofstream(program(behaviour)) << text;
    std::filesystem::permissions(program(behaviour), std::filesystem::perms(0755));
  }

  std::filesystem::path path() const { return folder_.path(); }
  std::filesystem::path program(const std::string& name) const { return path() / ("attune-notify-" + name); }

 private:
  TemporaryFolder folder_;
};

}  // namespace attune::test

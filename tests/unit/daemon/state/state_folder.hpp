// A state folder of its own for each test, and its bytes.
#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/identity/keys.hpp"
#include "daemon/state/store.hpp"

namespace attune::state {

namespace files = std::filesystem;

class StateFolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(identity::initialise());
    // Thousands of times something is synchronised, which a real disk takes its time for.
    const files::path quick = "/dev/shm";
    const bool has_quick = ::access(quick.c_str(), W_OK) == 0;
    std::string made = ((has_quick ? quick : files::temp_directory_path()) / "attune-state-XXXXXX").string();
    ASSERT_NE(::mkdtemp(made.data()), nullptr);
    home_ = made;
    folder_ = home_ / "state" / "attune";
  }
  void TearDown() override { files::remove_all(home_); }

  static std::vector<std::uint8_t> bytes_of(const files::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  static void write(const files::path& path, const std::vector<std::uint8_t>& bytes) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
  // Every file below the folder and what is in it.
  std::map<std::string, std::vector<std::uint8_t>> everything() const {
    std::map<std::string, std::vector<std::uint8_t>> all;
    for (const auto& entry : files::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file()) all[entry.path().string()] = bytes_of(entry.path());
    }
    return all;
  }
  static mode_t mode_of(const files::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
  }

  files::path home_;
  files::path folder_;
};

}  // namespace attune::state

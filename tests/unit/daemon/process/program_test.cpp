#include "daemon/process/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace attune::process {
namespace {

namespace fs = std::filesystem;

class ProgramTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(root_ / "bin");
    fs::create_directories(root_ / "libexec/attune");
  }
  void TearDown() override { fs::remove_all(root_); }
  void install(const fs::path& place, bool executable = true) const {
    std::ofstream(root_ / place) << "#!/bin/sh\n";
    if (executable) fs::permissions(root_ / place, fs::perms::owner_all);
  }

  const fs::path root_ = fs::temp_directory_path() / ("attune-program-" + std::to_string(::getpid()));
};

TEST_F(ProgramTest, OneBesideTheRunningProgramIsFoundFirst) {
  install("bin/attune-reader");
  install("libexec/attune/attune-reader");
  EXPECT_EQ(find_program("attune-reader", root_ / "bin").value(), root_ / "bin/attune-reader");
}

TEST_F(ProgramTest, OneInLibexecIsFound) {
  install("libexec/attune/attune-reader");
  EXPECT_EQ(find_program("attune-reader", root_ / "bin").value(), root_ / "libexec/attune/attune-reader");
}

TEST_F(ProgramTest, OneThatCannotBeRunIsNotFound) {
  install("bin/attune-reader", false);
  EXPECT_FALSE(find_program("attune-reader", root_ / "bin"));  // nor by root: nobody may execute it
  EXPECT_FALSE(find_program("attune-nothing", root_ / "bin"));
}

}  // namespace
}  // namespace attune::process

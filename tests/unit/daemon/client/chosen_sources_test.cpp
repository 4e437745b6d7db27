#include "daemon/client/chosen_sources.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace attune::client {
namespace {

class ChosenSources : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / "attune_chosen";
};

TEST_F(ChosenSources, AFolderIsAFolderOfCalendarsNamedByItsBaseName) {
  for (const auto& path : {folder_.string(), folder_.string() + "/"}) {
    const auto sources = sources_of_paths({path});
    ASSERT_EQ(sources.size(), 1U);
    EXPECT_EQ(sources[0].kind, config::SourceKind::vdir);
    EXPECT_EQ(sources[0].name, "attune_chosen");
    EXPECT_EQ(sources[0].role, config::SourceRole::own);
  }
}

TEST_F(ChosenSources, AnythingElseIsAFileWithAnAbsolutePath) {
  const auto sources = sources_of_paths({"calendars/work.ics"});
  EXPECT_EQ(sources[0].kind, config::SourceKind::file);
  EXPECT_EQ(sources[0].name, "work.ics");
  EXPECT_EQ(sources[0].path, std::filesystem::current_path() / "calendars/work.ics");
}

TEST_F(ChosenSources, TheWorkingFolderHasANameToo) {
  const auto sources = sources_of_paths({"."});
  EXPECT_EQ(sources[0].name, std::filesystem::current_path().filename().string());
}

}  // namespace
}  // namespace attune::client

// The example file is the table, printed.
#include "config/example.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/golden.hpp"
#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

TEST(Example, IsWhatTheTableSays) {
  EXPECT_THAT(example(), attune::testing::IsGolden(ATTUNE_SOURCE_FOLDER "/config/attune.toml.example"));
}

TEST(Example, IsSoundOnceItsSettingsAreSwitchedOn) {
  const auto switched_on = std::regex_replace(example(), std::regex("\n#([^ ])"), "\n$1");
  const auto loaded = load_text(switched_on);
  for (const auto& diagnostic : loaded.diagnostics) {
    EXPECT_NE(diagnostic.severity, Severity::error) << to_text(diagnostic);
    if (diagnostic.severity == Severity::unknown_key) {
      EXPECT_THAT(diagnostic.message, ::testing::HasSubstr("not used by a source of kind vdir")) << to_text(diagnostic);
    }
  }
  EXPECT_EQ(loaded.settings.sources.size(), 1U);
}

}  // namespace
}  // namespace attune::config

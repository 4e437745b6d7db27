// Golden files: what a program printed when somebody last looked at it and accepted it. ATTUNE_ACCEPT=1 in the
// environment rewrites them instead of comparing.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace attune::testing {

// EXPECT_THAT(text, IsGolden("week_80.txt")): the file lies in tests/golden/files/.
::testing::Matcher<const std::string&> IsGolden(const std::filesystem::path& name);

}  // namespace attune::testing

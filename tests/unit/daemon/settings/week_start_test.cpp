#include "daemon/settings/week_start.hpp"

#include <gtest/gtest.h>
#include <locale.h>

#include "tests/unit/daemon/settings/given.hpp"

namespace attune::settings {
namespace {

TEST(WeekStart, IsTheConfiguredDay) {
  config::Settings settings;
  settings.week_starts_on = std::chrono::Saturday;
  EXPECT_EQ(owner_week_start(settings, given({{"LANG", "en_US.UTF-8"}})), std::chrono::Saturday);
}

TEST(WeekStart, IsMondayWithoutALocale) {
  EXPECT_EQ(owner_week_start({}, given({})), std::chrono::Monday);
  EXPECT_EQ(owner_week_start({}, given({{"LANG", "C.UTF-8"}})), std::chrono::Monday);
  EXPECT_EQ(owner_week_start({}, given({{"LC_ALL", "POSIX"}, {"LANG", "en_US.UTF-8"}})), std::chrono::Monday);
  EXPECT_EQ(owner_week_start({}, given({{"LANG", "xx_NOWHERE"}})), std::chrono::Monday);
}

TEST(WeekStart, IsTheLocalesDay) {
  const auto installed = ::newlocale(LC_TIME_MASK, "en_US.UTF-8", locale_t{});
  if (installed == locale_t{}) GTEST_SKIP() << "the locale en_US.UTF-8 is not installed here";
  ::freelocale(installed);
  EXPECT_EQ(owner_week_start({}, given({{"LANG", "en_US.UTF-8"}})), std::chrono::Sunday);
  EXPECT_EQ(owner_week_start({}, given({{"LANG", "en_US.UTF-8"}, {"LC_TIME", "C"}})), std::chrono::Monday);
}

}  // namespace
}  // namespace attune::settings

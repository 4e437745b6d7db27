#include "daemon/service/watchdog.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <map>

namespace attune::service {
namespace {

using std::chrono::microseconds;

std::optional<microseconds> time_with(std::map<std::string, std::string> variables) {
  return watchdog_time([variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST(Watchdog, ItsTimeIsTheManagers) {
  EXPECT_EQ(time_with({{"WATCHDOG_USEC", "4000000"}}), microseconds{4'000'000});
  EXPECT_EQ(time_with({{"WATCHDOG_USEC", "4000000"}, {"WATCHDOG_PID", std::to_string(::getpid())}}),
            microseconds{4'000'000});
}

TEST(Watchdog, WithoutAManagerOrForAnotherProcessNobodyWatches) {
  EXPECT_EQ(time_with({}), std::nullopt);
  EXPECT_EQ(time_with({{"WATCHDOG_USEC", "4000000"}, {"WATCHDOG_PID", "1"}}), std::nullopt);
  for (const auto* const nonsense : {"", "0", "-5", "soon"}) {
    EXPECT_EQ(time_with({{"WATCHDOG_USEC", nonsense}}), std::nullopt) << nonsense;
  }
}

}  // namespace
}  // namespace attune::service

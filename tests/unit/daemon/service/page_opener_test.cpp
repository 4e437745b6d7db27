#include "daemon/service/page_opener.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <optional>

namespace attune::service {
namespace {

using testing::Contains;
using testing::ElementsAre;

PageOpener::Surroundings started_by_hand(const char* program) {
  return {.attune = program, .runner = {}, .environment = {"DISPLAY=:7"}};
}

std::optional<Error> outcome_of(const PageOpener& opener) {
  boost::asio::io_context context;
  std::optional<Error> error;
  boost::asio::co_spawn(
      context,
      [&]() -> process::Awaitable<void> {
        const auto opened = co_await opener.open(7);
        if (!opened) error = opened.error();
      },
      [](const std::exception_ptr& fault) {
        if (fault) std::rethrow_exception(fault);
      });
  context.run();
  return error;
}

TEST(PageOpener, TellsTheCommandTheNudgeByItsNumberAlone) {
  const auto command = PageOpener(started_by_hand("/usr/bin/attune")).command_for(7);
  EXPECT_EQ(command.program, "/usr/bin/attune");
  EXPECT_THAT(command.arguments, ElementsAre("report", "--open", "--nudge", "7"));
  EXPECT_THAT(command.environment, ElementsAre("DISPLAY=:7"));
}

TEST(PageOpener, OfAServiceWithAManagerHasTheManagerRunIt) {
  const auto command =
      PageOpener({.attune = "/usr/bin/attune", .runner = "/usr/bin/systemd-run", .environment = {}}).command_for(7);
  EXPECT_EQ(command.program, "/usr/bin/systemd-run");
  EXPECT_THAT(command.arguments, Contains("--user"));
  EXPECT_THAT(command.arguments, Contains("--property=KillMode=process")) << "the browser lives on";
  EXPECT_THAT(std::vector<std::string>(command.arguments.end() - 6, command.arguments.end()),
              ElementsAre("--", "/usr/bin/attune", "report", "--open", "--nudge", "7"));
}

TEST(PageOpener, SaysWhatHappened) {
  EXPECT_FALSE(outcome_of(PageOpener(started_by_hand("/bin/true"))).has_value());
  EXPECT_TRUE(outcome_of(PageOpener(started_by_hand("/bin/false"))).has_value());
  EXPECT_TRUE(outcome_of(PageOpener(started_by_hand("/nowhere/attune"))).has_value());
  EXPECT_TRUE(outcome_of(PageOpener(started_by_hand(""))).has_value());
}

}  // namespace
}  // namespace attune::service

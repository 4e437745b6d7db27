// The machine's time zone changes while the service runs, as when its owner travels.
#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <boost/asio/steady_timer.hpp>
#include <fstream>

#include "core/identity/keys.hpp"
#include "daemon/service/app.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::service {
namespace {

namespace fs = std::filesystem;
using process::Awaitable;

class ZoneChange : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(identity::initialise());
    fs::create_directories(folder_.path() / "etc");
    point_to("Europe/Berlin");
  }

  // As timedatectl(1) and dpkg do: a new link takes the place of the old one.
  void point_to(const std::string& zone) const {
    fs::create_symlink("/usr/share/zoneinfo/" + zone, folder_.path() / "etc/new");
    fs::rename(folder_.path() / "etc/new", folder_.path() / "etc/localtime");
  }

  void live(std::string_view configuration, const std::function<Awaitable<void>(App&)>& work) {
    const auto home = folder_.path();
    fs::create_directories(home / "config");
    std::ofstream(home / "config/config.toml") << configuration;
    boost::asio::io_context context(1);
    const SystemClock clock;
    const auto log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::null_sink_st>());
    auto app = App::open(context,
                         App::Options{.paths = {home, home / "config", home / "state", home / "runtime"},
                                      .config_file = home / "config/config.toml",
                                      .environment = [](const char*) -> std::optional<std::string> { return {}; },
                                      .reader = ATTUNE_READER,
                                      .notifier_folders = {},
                                      .notify_socket = "",
                                      .zone_files = {home / "etc/localtime", home / "etc/timezone"}},
                         clock, log);
    ASSERT_TRUE(app) << app.error().message;
    std::exception_ptr fault;
    boost::asio::co_spawn(context, work(**app), [&](std::exception_ptr thrown) {
      fault = thrown;
      (*app)->stop();
    });
    (*app)->run();
    if (fault) std::rethrow_exception(fault);
  }

  // The zone that is in force in the end, asked again and again for up to `patience`.
  static Awaitable<std::string> zone_in_force(const App& app, std::string_view wanted, std::chrono::seconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    boost::asio::steady_timer pause(co_await boost::asio::this_coro::executor);
    while (app.configured().zone.name() != wanted && std::chrono::steady_clock::now() < end) {
      pause.expires_after(std::chrono::milliseconds{50});
      co_await pause.async_wait(boost::asio::use_awaitable);
    }
    co_return app.configured().zone.name();
  }

  test::TemporaryFolder folder_;
};

TEST_F(ZoneChange, TheNewZoneIsInForceSoonAfter) {
  live("", [this](App& app) -> Awaitable<void> {
    EXPECT_EQ(app.configured().zone.name(), "Europe/Berlin");
    point_to("Asia/Tokyo");
    EXPECT_EQ(co_await zone_in_force(app, "Asia/Tokyo", std::chrono::seconds{20}), "Asia/Tokyo");
    point_to("America/New_York");
    EXPECT_EQ(co_await zone_in_force(app, "America/New_York", std::chrono::seconds{20}), "America/New_York");
  });
}

TEST_F(ZoneChange, AConfiguredZoneStays) {
  live("[time]\nzone = \"Europe/Paris\"\n", [this](App& app) -> Awaitable<void> {
    point_to("Asia/Tokyo");
    EXPECT_EQ(co_await zone_in_force(app, "Asia/Tokyo", std::chrono::seconds{4}), "Europe/Paris");
  });
}

TEST_F(ZoneChange, AZoneThatNobodyKnowsChangesNothing) {
  live("", [this](App& app) -> Awaitable<void> {
    point_to("Moon/Tranquility");
    EXPECT_EQ(co_await zone_in_force(app, "none", std::chrono::seconds{4}), "Europe/Berlin");
  });
}

}  // namespace
}  // namespace attune::service

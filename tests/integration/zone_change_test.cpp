// The machine's time zone changes while the service runs, as when its owner travels.
#include <gtest/gtest.h>

#include <boost/asio/steady_timer.hpp>

#include "core/identity/keys.hpp"
#include "tests/support/service_run.hpp"
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
    auto options = test::options_below(folder_.path(), configuration);
    options.zone_files = {folder_.path() / "etc/localtime", folder_.path() / "etc/timezone"};
    test::run_service(std::move(options), SystemClock(), work);
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

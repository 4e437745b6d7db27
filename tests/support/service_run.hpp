// Runs the service as a whole in this process, over the folders below `home`, and `work` beside it; returns when the
// work is done.
#pragma once

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string_view>

#include "daemon/service/app.hpp"

namespace attune::test {

// What a test leaves as it is: no environment, no notifier, the reader of this build.
inline service::App::Options options_below(const std::filesystem::path& home, std::string_view configuration) {
  std::filesystem::create_directories(home / "config");
  std::ofstream(home / "config" / "config.toml") << configuration;
  return {.paths = {home, home / "config", home / "state", home / "runtime"},
          .config_file = home / "config" / "config.toml",
          .environment = [](const char*) -> std::optional<std::string> { return std::nullopt; },
          .reader = ATTUNE_READER,
          .notifier_folders = {},
          .notify_socket = ""};
}

inline void run_service(service::App::Options options, const service::Clock& clock,
                        const std::function<process::Awaitable<void>(service::App&)>& work) {
  boost::asio::io_context context(1);
  const auto log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::null_sink_st>());
  auto app = service::App::open(context, std::move(options), clock, log);
  ASSERT_TRUE(app) << app.error().message;
  std::exception_ptr fault;
  boost::asio::co_spawn(context, work(**app), [&](std::exception_ptr thrown) {
    fault = thrown;
    (*app)->stop();
  });
  (*app)->run();
  if (fault) std::rethrow_exception(fault);
}

}  // namespace attune::test

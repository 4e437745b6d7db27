#include "daemon/service/complaints.hpp"

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <sstream>

namespace attune::service {
namespace {

TEST(Complaints, AProblemStandsInTheLogWhenItBeginsChangesAndEnds) {
  std::ostringstream lines;
  const auto log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_st>(lines));
  log->set_pattern("%v");
  Complaints complaints(log);
  complaints.note("source work", "");
  for (int reading = 0; reading < 3; ++reading) {
    complaints.note("source work", "cannot be read");
    complaints.note("source home", "");
  }
  complaints.note("source work", "is empty");
  complaints.note("source work", "");
  complaints.note("source work", "");
  EXPECT_EQ(lines.str(), "source work: cannot be read\nsource work: is empty\nsource work: all is well again\n");
}

}  // namespace
}  // namespace attune::service

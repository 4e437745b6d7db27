#include "daemon/client/proof/checks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

namespace attune::client::proof {
namespace {

using testing::HasSubstr;

Report report_with(std::vector<Check> checks) {
  return {.programs = "/usr/bin", .words = 3, .traces = 1000, .seconds = 1.26, .checks = std::move(checks)};
}

TEST(ProofReport, PassesWhenNothingFailed) {
  const auto report = report_with({passed_unless("log", "Fine.", {}), not_shown("refused", "Refused.", "as root")});
  EXPECT_TRUE(report.passed());
  EXPECT_THAT(text_of(report), HasSubstr("pass  Fine.\n?     Refused.\n        as root\n"));
  EXPECT_THAT(text_of(report), HasSubstr("Passed: 1 of 2 checks in 1.3 s; 1 can not be shown here."));
}

TEST(ProofReport, SaysWhatFailedAndWhy) {
  const auto report = report_with({passed_unless("log", "Fine.", {"a title, in base64, in log"})});
  EXPECT_FALSE(report.passed());
  EXPECT_THAT(text_of(report), HasSubstr("FAIL  Fine.\n        a title, in base64, in log\n"));
  EXPECT_THAT(text_of(report), HasSubstr("Failed: 1 of 1 check in 1.3 s.\n"));
}

TEST(ProofReport, IsOneObjectForPrograms) {
  const auto json = boost::json::parse(json_of(report_with({passed_unless("log", "Fine.", {"here"})}))).as_object();
  EXPECT_EQ(json.at("schema").as_int64(), 1);
  EXPECT_FALSE(json.at("passed").as_bool());
  const auto& check = json.at("checks").as_array().at(0).as_object();
  EXPECT_EQ(check.at("name").as_string(), "log");
  EXPECT_EQ(check.at("outcome").as_string(), "failed");
  EXPECT_EQ(check.at("details").as_array().at(0).as_string(), "here");
}

}  // namespace
}  // namespace attune::client::proof

#include "daemon/notify/messages.hpp"

#include <gtest/gtest.h>

namespace attune::notify {
namespace {

TEST(NotifierMessages, ADeliveryIsWrittenAsTheProtocolShowsIt) {
  const Notification notification{
      "7",  "A \"full\" week",       "One.\nTwo.", {{"show", "Show"}, {"later", "Later"}}, "show",
      true, std::chrono::seconds(60)};
  EXPECT_EQ(deliver_line(notification), R"({"verb":"deliver","id":"7","title":"A \"full\" week","body":"One.\nTwo.",)"
                                        R"("actions":[{"id":"show","label":"Show"},{"id":"later","label":"Later"}],)"
                                        R"("transient":true,"default":"show","expires_seconds":60})"
                                        "\n");
}

TEST(NotifierMessages, WhatTheProtocolDoesNotAllowIsNotSaid) {
  Notification notification{
      "7", "T", "B", {{"elsewhere", "We talk elsewhere"}}, "show", false, std::chrono::seconds(0)};
  const auto line = deliver_line(notification);
  EXPECT_EQ(line.find("default"), std::string::npos);
  EXPECT_NE(line.find(R"("expires_seconds":1})"), std::string::npos);
  notification.expires = std::chrono::days(30);
  EXPECT_NE(deliver_line(notification).find(R"("expires_seconds":604800})"), std::string::npos);
}

TEST(NotifierMessages, QuestionsAreWrittenAsTheProtocolShowsThem) {
  EXPECT_EQ(hello_line(), "{\"attune\":\"notifier\",\"protocol\":1}\n");
  EXPECT_EQ(describe_line(), "{\"verb\":\"describe\"}\n");
  EXPECT_EQ(context_line(), "{\"verb\":\"context\"}\n");
  EXPECT_EQ(withdraw_line("7"), "{\"verb\":\"withdraw\",\"id\":\"7\"}\n");
}

TEST(NotifierMessages, WhatNobodyCanTellIsNothing) {
  const auto line = parse_line(R"({"locked":true,"dnd":false,"shared":null})");
  ASSERT_TRUE(line);
  const auto& context = std::get<Context>(*line);
  EXPECT_EQ(context.locked, true);
  EXPECT_EQ(context.dnd, false);
  EXPECT_EQ(context.shared, std::nullopt);
  EXPECT_EQ(context.fullscreen, std::nullopt);
}

TEST(NotifierMessages, AReasonThatIsUnknownCountsAsUnknown) {
  const auto line = parse_line(R"({"closed":"7","reason":"eaten"})");
  ASSERT_TRUE(line);
  EXPECT_EQ(std::get<Closed>(*line).reason, CloseReason::unknown);
}

TEST(NotifierMessages, ForeignTextComesOutHarmless) {
  const auto line = parse_line("{\"available\":false,\"reason\":\"\\u001b[2J\\n" + std::string(5000, 'x') + "\"}");
  ASSERT_TRUE(line);
  const auto& reason = std::get<Description>(*line).reason;
  EXPECT_EQ(reason.find('\x1B'), std::string::npos);
  EXPECT_EQ(reason.find('\n'), std::string::npos);
  EXPECT_LE(reason.size(), 200U);
}

TEST(NotifierMessages, WhatIsNotInTheProtocolIsAnError) {
  for (const std::string text :
       {"", "x", "[]", "7", "{}", "{\"available\":1}", "{\"available\":true,\"actions\":\"yes\"}",
        "{\"locked\":\"no\"}", "{\"delivered\":7}", "{\"answered\":\"7\"}", "{\"notifier\":\"x\"}",
        "{\"notifier\":\"x\",\"protocol\":\"1\"}", "{\"closed\":{},\"reason\":\"expired\"}", "{\"error\":[]}",
        "\xFF\xFE", "{\"delivered\":\"7\"} {}"}) {
    const auto line = parse_line(text);
    ASSERT_FALSE(line) << text;
    EXPECT_EQ(line.error().kind, ErrorKind::protocol);
  }
}

TEST(NotifierMessages, DeepOrLongLinesAreErrors) {
  EXPECT_FALSE(parse_line(std::string(10000, '[')));
  EXPECT_FALSE(parse_line("{\"delivered\":\"" + std::string(100, '7') + "\"}"));
  EXPECT_FALSE(parse_line("{\"error\":\"" + std::string(maximum_line, 'x') + "\"}"));
}

TEST(NotifierMessages, AnErrorQuotesNothingOfTheLine) {
  const auto line = parse_line("{\"secret\":\"canary\"");
  ASSERT_FALSE(line);
  EXPECT_EQ(line.error().message.find("canary"), std::string::npos);
}

}  // namespace
}  // namespace attune::notify

#include "plugins/protocol/messages.hpp"

#include <gtest/gtest.h>

namespace attune::plugin {
namespace {

TEST(PluginMessages, ADeliveryIsRead) {
  const auto request =
      parse_request(R"({"verb":"deliver","id":"7","title":"T","body":"B","actions":[{"id":"show","label":"Show"}],)"
                    R"("default":"show","transient":true,"expires_seconds":60})");
  ASSERT_TRUE(request);
  const auto& deliver = std::get<Deliver>(*request);
  EXPECT_EQ(deliver.id, "7");
  EXPECT_EQ(deliver.title, "T");
  EXPECT_EQ(deliver.body, "B");
  ASSERT_EQ(deliver.actions.size(), 1U);
  EXPECT_EQ(deliver.actions[0].label, "Show");
  EXPECT_EQ(deliver.default_action, "show");
  EXPECT_TRUE(deliver.transient);
  EXPECT_EQ(deliver.expires, std::chrono::seconds(60));
}

TEST(PluginMessages, WhatMayBeLeftOutMayBeLeftOut) {
  const auto request = parse_request(R"({"verb":"deliver","id":"7","title":"T","body":""})");
  ASSERT_TRUE(request);
  const auto& deliver = std::get<Deliver>(*request);
  EXPECT_TRUE(deliver.actions.empty());
  EXPECT_TRUE(deliver.default_action.empty());
  EXPECT_FALSE(deliver.transient);
  EXPECT_FALSE(deliver.expires);
}

TEST(PluginMessages, WhatIsNotInTheProtocolIsAnErrorThatQuotesNothing) {
  const std::string too_many =
      R"({"verb":"deliver","id":"7","title":"canary","body":"","actions":[{"id":"a","label":"A"},{"id":"b","label":"B"},)"
      R"({"id":"c","label":"C"},{"id":"d","label":"D"}]})";
  const std::vector<std::string> lines{
      "canary",
      "[]",
      "{}",
      R"({"verb":7})",
      R"({"verb":"canary"})",
      R"({"attune":"reader","protocol":1})",
      R"({"verb":"withdraw"})",
      R"({"verb":"withdraw","id":"a b"})",
      R"({"verb":"withdraw","id":""})",
      R"({"verb":"deliver","id":"7","title":"","body":""})",
      R"({"verb":"deliver","id":"7","title":"canary"})",
      R"({"verb":"deliver","id":"7","title":"T","body":"","default":"canary"})",
      R"({"verb":"deliver","id":"7","title":"T","body":"","expires_seconds":-1})",
      R"({"verb":"deliver","id":"7","title":"T","body":"","expires_seconds":1e99})",
      R"({"verb":"deliver","id":"7","title":"T","body":"","actions":[{"id":"a","label":"A"},{"id":"a","label":"B"}]})",
      too_many,
      std::string(5000, '[')};
  for (const auto& text : lines) {
    const auto request = parse_request(text);
    ASSERT_FALSE(request) << text;
    EXPECT_EQ(request.error().kind, ErrorKind::protocol);
    EXPECT_EQ(request.error().message.find("canary"), std::string::npos);
  }
}

TEST(PluginMessages, WhatALineHoldsIsTakenHoweverLong) {
  const std::string much(10000, 'x');
  const auto long_title = parse_request(R"({"verb":"deliver","id":"7","body":"","title":")" + much + "\"}");
  ASSERT_TRUE(long_title);
  EXPECT_EQ(std::get<Deliver>(*long_title).title, much);
  const auto long_body = parse_request(R"({"verb":"deliver","id":"7","title":"T","body":")" + much + "\"}");
  ASSERT_TRUE(long_body);
  EXPECT_EQ(std::get<Deliver>(*long_body).body, much);
}

TEST(PluginMessages, AnswersAreWrittenAsTheProtocolShowsThem) {
  EXPECT_EQ(hello_line("x", "1.0"), R"({"notifier":"x","protocol":1,"version":"1.0"})");
  EXPECT_EQ(description_line({true, "", true, "dunst"}), R"({"available":true,"actions":true,"server":"dunst"})");
  EXPECT_EQ(description_line({false, "why", false, ""}), R"({"available":false,"actions":false,"reason":"why"})");
  EXPECT_EQ(context_line({true, std::nullopt, false, std::nullopt}),
            R"({"locked":true,"dnd":null,"shared":false,"fullscreen":null})");
  EXPECT_EQ(delivered_line("7"), R"({"delivered":"7"})");
  EXPECT_EQ(refused_line("7", "why"), R"({"refused":"7","reason":"why"})");
  EXPECT_EQ(event_line(Answered{"7", "later"}), R"({"answered":"7","action":"later"})");
  EXPECT_EQ(event_line(Closed{"7", CloseReason::dismissed}), R"({"closed":"7","reason":"dismissed"})");
}

}  // namespace
}  // namespace attune::plugin

#include "plugins/freedesktop/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::plugin::freedesktop {
namespace {

TEST(NotificationText, AServerThatReadsMarkupGetsEntities) {
  EXPECT_EQ(body_text("<b>1 & 2</b>", true), "&lt;b&gt;1 &amp; 2&lt;/b&gt;");
}

TEST(NotificationText, AServerThatReadsNoneGetsTheCharacters) {
  EXPECT_EQ(body_text("<b>1 & 2</b>", false), "<b>1 & 2</b>");
}

TEST(NotificationText, LinesOfTheBodyStayAndControlsDoNot) {
  EXPECT_EQ(body_text("one\ntwo\r\x1B[2J", false), "one\ntwo\xEF\xBF\xBD\xEF\xBF\xBD[2J");
  EXPECT_EQ(title_text("one\ntwo\xE2\x80\xAE"), "one\xEF\xBF\xBDtwo\xEF\xBF\xBD");
}

TEST(NotificationText, TooMuchIsCut) {
  EXPECT_LE(title_text(std::string(10000, 'x')).size(), 120U);
  EXPECT_LE(label_text(std::string(10000, 'x')).size(), 40U);
  EXPECT_LE(body_text(std::string(10000, 'x'), false).size(), 600U);
  const auto lines = body_text(std::string(10000, '\n'), false);
  EXPECT_LT(lines.size(), 20U);
}

// An entity is never cut in two: cutting comes first.
TEST(NotificationText, CuttingLeavesEntitiesWhole) {
  const auto text = body_text(std::string(10000, '<'), true);
  EXPECT_THAT(text, ::testing::EndsWith("&lt;\xE2\x80\xA6"));
}

}  // namespace
}  // namespace attune::plugin::freedesktop

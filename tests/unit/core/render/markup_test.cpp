// Text can not become markup.
#include "core/render/html/markup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::render::html {
namespace {

TEST(MarkupTest, WhatHasAMeaningInHtmlIsEscaped) {
  EXPECT_EQ(text("<script>alert(1)</script>").html(), "&lt;script&gt;alert(1)&lt;/script&gt;");
  EXPECT_EQ(text("R&D \"quoted\" it's").html(), "R&amp;D &quot;quoted&quot; it&#39;s");
  EXPECT_EQ(text("&lt;").html(), "&amp;lt;");
}

TEST(MarkupTest, WhatMovesTextOrIsNotUtf8IsReplaced) {
  EXPECT_EQ(text("a\x1b[2Jb").html(), "a\uFFFD[2Jb");
  EXPECT_EQ(text("a\u202Eb").html(), "a\uFFFDb");
  EXPECT_EQ(text("a\xFFz").html(), "a\uFFFDz");
  EXPECT_EQ(text("a\nb").html(), "a\uFFFDb");
}

TEST(MarkupTest, PlainTextStaysAsItIs) {
  EXPECT_EQ(text("13:00–14:45, 日本語, Ærøskøbing").html(), "13:00–14:45, 日本語, Ærøskøbing");
  const std::string long_text(5000, 'x');
  EXPECT_EQ(text(long_text).html(), long_text);
}

TEST(MarkupTest, NoAttributeEndsEarly) {
  EXPECT_EQ(element("p", {{"title", "\" onclick=\"x\" '<>"}}, text("a < b")).html(),
            "<p title=\"&quot; onclick=&quot;x&quot; &#39;&lt;&gt;\">a &lt; b</p>\n");
  EXPECT_EQ(lone("rect", {{"x", "\"/><script>"}}, "/").html(), "<rect x=\"&quot;/&gt;&lt;script&gt;\"/>\n");
}

TEST(MarkupTest, ElementsHoldElements) {
  EXPECT_EQ(element("ul", element("li", text("one")) + element("li", text("two"))).html(),
            "<ul><li>one</li>\n<li>two</li>\n</ul>\n");
}

}  // namespace
}  // namespace attune::render::html

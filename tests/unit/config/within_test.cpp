// Which places lie at or below another.
#include "config/within.hpp"

#include <gtest/gtest.h>

namespace attune::config {
namespace {

TEST(PathWithin, IsTheFolderItselfAndWhatLiesBelow) {
  EXPECT_TRUE(path_within("/srv/cal", "/srv/cal"));
  EXPECT_TRUE(path_within("/srv/cal/", "/srv/cal"));
  EXPECT_TRUE(path_within("/srv/cal/a/b.ics", "/srv/cal/"));
  EXPECT_TRUE(path_within("/srv//cal/./a", "/srv/cal"));
  EXPECT_TRUE(path_within("/anything", "/"));
}

TEST(PathWithin, IsNotWhatBeginsAlike) {
  EXPECT_FALSE(path_within("/srv/calendar", "/srv/cal"));
  EXPECT_FALSE(path_within("/srv/cal.ics", "/srv/cal"));
  EXPECT_FALSE(path_within("/srv", "/srv/cal"));
  EXPECT_FALSE(path_within("/srv/cal/../other", "/srv/cal"));
  EXPECT_FALSE(path_within("/srv/cal/a/../../b", "/srv/cal"));
  EXPECT_FALSE(path_within("srv/cal", "/srv/cal"));
  EXPECT_FALSE(path_within("/srv/cal", "srv"));
}

constexpr auto corp = "https://calendar.corp.example/dav";

TEST(UrlWithin, IsTheSameHostAndTheSamePathByWholeSegments) {
  for (const auto* const url :
       {"https://calendar.corp.example/dav", "https://calendar.corp.example/dav/",
        "https://calendar.corp.example/dav/you", "HTTPS://Calendar.CORP.example/dav/you",
        "https://calendar.corp.example:443/dav/you", "https://calendar.corp.example./dav/you",
        "webcal://calendar.corp.example/dav/you.ics", "https://calendar.corp.example/dav/a/../you",
        "https://calendar.corp.example/%64av/you", "https://calendar.corp.example/dav/you?export=1",
        "https://calendar.corp.example/x/../dav/you"}) {
    EXPECT_TRUE(url_within(url, corp)) << url;
  }
}

TEST(UrlWithin, IsNotWhatBeginsAlike) {
  for (const auto* const url : {"https://calendar.corp.example.evil.org/dav/you",
                                "https://calendar.corp.example@evil.org/dav/you",
                                "https://you@calendar.corp.example/dav",
                                "https://evil.org/https://calendar.corp.example/dav",
                                "https://evil.org\\@calendar.corp.example/dav",
                                "https://evil.org#@calendar.corp.example/dav",
                                "https://evil.org?calendar.corp.example/dav",
                                "http://calendar.corp.example/dav/you",
                                "https://calendar.corp.example:8443/dav/you",
                                "https://calendar.corp.example/davis",
                                "https://calendar.corp.example",
                                "https://calendar.corp.example/",
                                "https://calendar.corp.example/dav/../you",
                                "https://calendar.corp.example/dav/%2e%2e/you",
                                "https://calendar.corp.example/dav/..%2fyou",
                                "https://calendar.corp.example/dav/%2E%2E%2Fyou",
                                "https://calendar.corp.example/dav/%252e%252e/you",
                                "https://calendar.corp.example/dav/..\\you",
                                "https://calendar.corp.example/../../dav%",
                                "https://calendar.corp.example/dav/%00",
                                "https://xcalendar.corp.example/dav",
                                "ftp://calendar.corp.example/dav",
                                "https:///calendar.corp.example/dav",
                                "https://calendar.corp.example:0443443/dav",
                                "//calendar.corp.example/dav",
                                "https://calendar.corp.example /dav",
                                ""}) {
    EXPECT_FALSE(url_within(url, corp)) << url;
  }
}

TEST(UrlWithin, AHostAloneAllowsAllOfIt) {
  EXPECT_TRUE(url_within("https://a.example/x/y", "https://a.example"));
  EXPECT_TRUE(url_within("https://a.example", "https://a.example/"));
  EXPECT_FALSE(url_within("https://b.a.example/x", "https://a.example"));
}

TEST(UrlWithin, KnowsAddressesOfIPv6) {
  EXPECT_TRUE(url_within("https://[2001:db8::1]:443/a", "https://[2001:DB8::1]/a"));
  EXPECT_FALSE(url_within("https://[2001:db8::1]:444/a", "https://[2001:db8::1]/a"));
}

}  // namespace
}  // namespace attune::config

#include "daemon/reader/acquire/no_calendar.hpp"

#include <gtest/gtest.h>

namespace attune::reader {
namespace {

using wire::SourceFault;

TEST(NoCalendar, IsNamedForWhatItIs) {
  EXPECT_EQ(what_instead_of_a_calendar(""), SourceFault::empty);
  EXPECT_EQ(what_instead_of_a_calendar("\xEF\xBB\xBF\r\n \t\n"), SourceFault::empty);
  EXPECT_EQ(what_instead_of_a_calendar("<!DOCTYPE html><title>Sign in</title>"), SourceFault::web_page);
  EXPECT_EQ(what_instead_of_a_calendar("\xEF\xBB\xBF\n  <html>"), SourceFault::web_page);
  EXPECT_EQ(what_instead_of_a_calendar("PK\x03\x04...."), SourceFault::archive);
  EXPECT_EQ(what_instead_of_a_calendar("\x1F\x8B\x08"), SourceFault::archive);
  for (const auto* const bytes : {"%PDF-1.7", "{\"events\":[]}",
                                  "\x7F"
                                  "ELF",
                                  "BEGIN:VCARD", "Not found"}) {
    EXPECT_EQ(what_instead_of_a_calendar(bytes), SourceFault::not_a_calendar) << bytes;
  }
  EXPECT_EQ(what_instead_of_a_calendar(std::string_view("\0\0\0\0", 4)), SourceFault::not_a_calendar);
}

}  // namespace
}  // namespace attune::reader

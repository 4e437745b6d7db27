// The sample calendar: the same on every run, and well-formed as iCalendar text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text.hpp"
#include "tests/support/sample/worker.hpp"

namespace attune::sample {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

std::string text_of(const Worker& worker, const std::string& path) {
  const auto found =
      std::find_if(worker.files.begin(), worker.files.end(), [&](const File& file) { return file.path == path; });
  return found == worker.files.end() ? std::string() : found->text;
}

std::vector<std::string> ics_files() {
  std::vector<std::string> texts;
  for (const auto& worker : workers()) {
    for (const auto& file : worker.files) {
      if (file.path.extension() == ".ics") texts.push_back(file.text);
    }
  }
  return texts;
}

TEST(SampleTest, IsTheSameOnEveryRun) {
  EXPECT_EQ(text_of(mara(), "work.ics"), text_of(mara(), "work.ics"));
  EXPECT_FALSE(text_of(mara(), "config.toml").empty());
}

TEST(SampleTest, WritesLinesAsTheFormatAsks) {
  ASSERT_GE(ics_files().size(), 6U);
  for (const auto& text : ics_files()) {
    EXPECT_THAT(text, EndsWith("END:VCALENDAR\r\n"));
    for (auto line : split(text, '\n')) {
      if (line.empty()) continue;
      EXPECT_EQ(line.back(), '\r') << line;
      EXPECT_LE(line.size(), 76U) << line;  // 75 octets and the carriage return
    }
  }
}

TEST(SampleTest, EveryComponentThatBeginsEnds) {
  for (const auto& text : ics_files()) {
    std::vector<std::string> open;
    for (const auto raw : split(text, '\n')) {
      const auto line = trim(raw);
      if (line.starts_with("BEGIN:")) open.emplace_back(line.substr(6));
      if (!line.starts_with("END:")) continue;
      ASSERT_FALSE(open.empty());
      EXPECT_EQ(open.back(), line.substr(4));
      open.pop_back();
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(SampleTest, EscapesTextAndFoldsBetweenCharacters) {
  auto event = timed("a@b", "One, two; three\\\nfour", at(on(2026, 11, 23), 9), std::chrono::minutes{30});
  EXPECT_THAT(to_ics({"Test", {event}}), HasSubstr("SUMMARY:One\\, two\\; three\\\\\\nfour\r\n"));
  const std::string filler(66, 'x');  // up to the last octet but one
  event.summary = filler;
  event.summary += "äää";
  EXPECT_THAT(to_ics({"Test", {event}}), HasSubstr(filler + "\r\n äää\r\n"));
}

TEST(SampleTest, TellsTheWholeStory) {
  const auto work = text_of(mara(), "work.ics");
  for (const auto* const part :
       {"TZID:America/New_York", "TZID:Europe/Berlin", "RECURRENCE-ID;TZID=Europe/Berlin:20261119T140000",
        "EXDATE;TZID=Europe/Berlin:20260616T100000", "PARTSTAT=DECLINED", "PARTSTAT=TENTATIVE", "PARTSTAT=NEEDS-ACTION",
        "STATUS:CANCELLED", "CUTYPE=ROOM", "CUTYPE=GROUP", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
        "CLASS:PRIVATE", "SUMMARY:Focus time", "SUMMARY:Lunch"}) {
    EXPECT_THAT(work, HasSubstr(part));
  }
}

}  // namespace
}  // namespace attune::sample

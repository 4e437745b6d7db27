// How somebody is called, asked of the real reader in its real lock.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "core/identity/keys.hpp"
#include "daemon/process/hardening.hpp"
#include "daemon/reading/items_of_person.hpp"
#include "daemon/reading/look_up_name.hpp"
#include "daemon/reading/read_source.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/separate_process.hpp"

namespace attune::reading {
namespace {

namespace fs = std::filesystem;

constexpr Instant now{Seconds{1'795'424'400}};  // 2026-11-23T09:00:00Z

std::string event(const std::string& uid, const std::string& attendees, const std::string& more = {}) {
  return "BEGIN:VEVENT\r\nUID:" + uid +
         "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261124T090000Z\r\nDURATION:PT30M\r\nSUMMARY:Talk\r\n"
         "ATTENDEE;CN=Me Myself;PARTSTAT=ACCEPTED:mailto:me@corp.example\r\n" +
         attendees + "\r\n" + more + "END:VEVENT\r\n";
}

std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events + "END:VCALENDAR\r\n";
}

class ReaderNamesTest : public testing::Test {
 protected:
  void SetUp() override {
    process::ignore_broken_pipes();
    ASSERT_TRUE(identity::initialise());
    fs::create_directories(folder_ / "vdir");
    keys_.emplace(identity::Keys::for_this_run());
    plan_.settings.zone = "Europe/Berlin";
    plan_.settings.addresses = {"me@corp.example"};
    plan_.reader = test::within_reach(ATTUNE_READER);
    plan_.now = now;
    const auto week = std::chrono::floor<std::chrono::weeks>(now);
    plan_.window = {week - std::chrono::weeks{26}, week + std::chrono::weeks{9}};
    plan_.path = folder_ / "calendar.ics";
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  // As it is done: where the person is found by an ordinary reading, the name is looked up.
  std::string called(const std::string& address, NameForm form = NameForm::full) {
    const auto outcome = test::run(read_source(plan_, Previous(), &*keys_));
    if (!outcome) return outcome.error().message;
    std::vector<PersonId> person{keys_->person(address)};
    NameWanted wanted{.person = person, .items = items_of_person(*outcome->reading, person).items, .form = form};
    const auto name = test::run(look_up_name(plan_, std::move(wanted), &*keys_, process::in(std::chrono::seconds{20})));
    return name ? std::string(name->reveal()) : "nobody";
  }

  const fs::path folder_ = fs::temp_directory_path() / ("attune-reader-names-" + std::to_string(::getpid()));
  std::optional<identity::Keys> keys_;
  SourcePlan plan_;
};

TEST_F(ReaderNamesTest, ThePersonIsCalledAsTheCalendarDoes) {
  write("calendar.ics", calendar(event("one",
                                       "ATTENDEE;CN=\"Berg, Ann\":mailto:ann@corp.example\r\n"
                                       "ATTENDEE:mailto:ben.hill@corp.example") +
                                 event("two", "ATTENDEE;CN=Eve Moor:mailto:eve@corp.example")));
  EXPECT_EQ(called("ann@corp.example"), "Ann Berg");
  EXPECT_EQ(called("ann@corp.example", NameForm::initials), "A. B.");
  EXPECT_EQ(called("ben.hill@corp.example"), "Ben Hill") << "without a common name it is the address that tells";
  EXPECT_EQ(called("eve@corp.example"), "Eve Moor");
  EXPECT_EQ(called("me@corp.example"), "nobody") << "the owner is no person";
  EXPECT_EQ(called("zoe@corp.example"), "nobody");
}

TEST_F(ReaderNamesTest, AnItemOfAFolderIsAFile) {
  plan_.kind = wire::SourceKind::vdir;
  plan_.path = folder_ / "vdir";
  write("vdir/a.ics", calendar(event("one", "ATTENDEE;CN=Ann Berg:mailto:ann@corp.example")));
  write("vdir/b.ics", calendar(event("two", "ATTENDEE;CN=Ben Hill:mailto:ben@corp.example")));
  EXPECT_EQ(called("ann@corp.example"), "Ann Berg");
  EXPECT_EQ(called("ben@corp.example"), "Ben Hill");
}

TEST_F(ReaderNamesTest, TheOrganizerAndAliasesAreCalledByTheirNamesToo) {
  plan_.settings.aliases = {{"ann@corp.example", "ann@home.example"}};
  write("calendar.ics", calendar(event("one",
                                       "ATTENDEE;CN=Ann Berg:mailto:ann@home.example\r\n"
                                       "ATTENDEE;CN=ann@corp.example:mailto:ann@corp.example",
                                       "ORGANIZER;CN=Ben Hill:mailto:ben@corp.example\r\n")));
  EXPECT_EQ(called("ann@corp.example"), "Ann Berg");
  EXPECT_EQ(called("ben@corp.example"), "Ben Hill");
}

TEST_F(ReaderNamesTest, APrivateEventNamesNobody) {
  write("calendar.ics", calendar(event("one", "ATTENDEE;CN=Ann Berg:mailto:ann@corp.example", "CLASS:PRIVATE\r\n")));
  EXPECT_EQ(called("ann@corp.example"), "nobody");
}

TEST_F(ReaderNamesTest, WhoIsKnownByACommonNameAloneIsNotNamed) {
  write("calendar.ics", calendar(event("one", "ATTENDEE;CN=Ann Berg:invalid:nomail")));
  EXPECT_EQ(called("cn:ann berg"), "nobody");
}

TEST_F(ReaderNamesTest, AHostileNameArrivesNeutral) {
  const auto named = [&](const std::string& parameter) {
    write("calendar.ics", calendar(event("one", "ATTENDEE;CN=" + parameter + ":mailto:ann.berg@corp.example")));
    return called("ann.berg@corp.example");
  };
  EXPECT_EQ(named("<b>x</b>"), "x");
  EXPECT_EQ(named("\"&amp;\""), "Ann Berg");
  EXPECT_EQ(named("\"\x1B]0;owned\x07 Eve\""), "0 owned Eve");
  EXPECT_EQ(named("\xE2\x80\xAE"
                  "Eve"),
            "Eve");
  EXPECT_EQ(named("Eve\\nMoor"), "Eve Moor");
  EXPECT_EQ(named("Eve^nMoor"), "Eve Moor");
  EXPECT_EQ(named("\xF0\x9F\x8E\x89"), "Ann Berg");
  EXPECT_EQ(named(""), "Ann Berg");
  EXPECT_EQ(named(std::string(10'000, 'x')).size(), 39U + std::string_view("…").size());
}

}  // namespace
}  // namespace attune::reading

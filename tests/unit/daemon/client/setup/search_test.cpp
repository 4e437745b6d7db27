// What is offered of all that is found, whatever the files hold.
#include <sys/stat.h>

#include "tests/unit/daemon/client/setup/home_with_calendars.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;
using SearchTest = HomeWithCalendars;

TEST_F(SearchTest, ACalendarOfTwoProgramsIsOfferedOnce) {
  write(".config/vdirsyncer/config",
        "[storage a]\ntype = \"filesystem\"\npath = \"~/.calendars\"\nfileext = \".ics\"\n");
  write(".config/khal/config", "[calendars]\n[[all]]\ntype = discover\npath = ~/linked/*\n");
  write(".calendars/work/1.ics");
  fs::create_directory_symlink(home() / ".calendars", home() / "linked");
  EXPECT_EQ(found(), Lines{"vdirsyncer, khal: work, .calendars/work/"});
}

TEST_F(SearchTest, CalendarsOfOneNameAreToldApart) {
  write(".calendars/work/1.ics");
  write("calendars/Work/1.ics");
  write("work.ics");
  EXPECT_EQ(found(),
            (Lines{"Folder: work, .calendars/work/", "Folder: Work 2, calendars/Work/", "File: work 3, work.ics"}));
}

TEST_F(SearchTest, WhatCanNotBeOpenedIsNotOffered) {
  fs::create_directories(home() / "folder.ics");
  ASSERT_EQ(::mkfifo((home() / "pipe.ics").c_str(), 0600), 0);
  fs::create_symlink(home() / "nowhere", home() / "dangling.ics");
  fs::create_symlink(home() / "loop.ics", home() / "loop.ics");
  fs::create_directory_symlink(home() / ".calendars", home() / ".calendars");
  write(".config/khal/config", "[calendars]\n[[a]]\npath = ~/.calendars\n[[b]]\npath = /proc/1/root\n");
  EXPECT_EQ(found(), Lines{});
}

TEST_F(SearchTest, FoldersThatLeadIntoThemselvesEnd) {
  write(".calendars/a/1.ics");
  fs::create_directory_symlink(home() / ".calendars", home() / ".calendars/b");
  write(".config/khal/config", "[calendars]\n[[all]]\ntype = discover\npath = ~/.calendars/**\n");
  EXPECT_EQ(found(), Lines{"khal: a, .calendars/a/"});
}

TEST_F(SearchTest, SettingsFullOfNonsenseFindNothing) {
  const std::string nonsense = std::string("[calendars]\n[[\n]]]]\n=\n[[a]]\npath\npath =\n= path\n[") +
                               std::string("\0\xFF\x1B[31m", 7) + "\npath=~someone/x\nPath[$e]=$NOWHERE/x\n";
  for (const auto* const file :
       {".config/khal/config", ".config/vdirsyncer/config", ".config/akonadi_ical_resource_0rc",
        ".config/user-dirs.dirs", ".thunderbird/profiles.ini"}) {
    write(file, nonsense);
  }
  write(".thunderbird/profiles.ini", "[Profile0]\nPath=x\n");
  write(".thunderbird/x/prefs.js",
        "user_pref(\"calendar.registry.\nuser_pref(\"calendar.registry.a\"\n"
        "user_pref(\"calendar.registry.a.uri\", \"\nuser_pref(\"calendar.registry.uri\", \"x\");\n");
  EXPECT_EQ(found(), Lines{});
}

TEST_F(SearchTest, SettingsOfEndlessLengthAreNotRead) {
  write("one/1.ics");
  write(".config/khal/config", "[calendars]\n[[a]]\npath = ~/one\n" + std::string(2'000'000, '#'));
  EXPECT_EQ(found(), Lines{});
}

TEST_F(SearchTest, ANameThatATerminalCanNotBearIsNotTakenOver) {
  write("one/1.ics");
  write(".config/khal/config", "[calendars]\n[[\x1B[31mred]]\npath = ~/one\n");
  EXPECT_EQ(found(), Lines{"khal: one, one/"});
}

TEST_F(SearchTest, APathThatAConfigurationCanNotBearIsNotOffered) {
  write("line\nbreak.ics");
  write("turned\xE2\x80\xAEscI.ics");
  write("latin\xE9.ics");
  write("\"quoted\" \\ .ics");
  EXPECT_EQ(found(), Lines{"File: \"quoted\" \\, \"quoted\" \\ .ics"});
}

}  // namespace
}  // namespace attune::client::setup

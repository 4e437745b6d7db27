// Each program's own files, as it lays them out.
#include "tests/unit/daemon/client/setup/home_with_calendars.hpp"

namespace attune::client::setup {
namespace {

using ProgramsTest = HomeWithCalendars;

TEST_F(ProgramsTest, EvolutionsLocalCalendarsAreCalledAsItsRegistrySays) {
  write(".local/share/evolution/calendar/5f2c/calendar.ics");
  write(".config/evolution/sources/5f2c.source", "\n[Data Source]\nDisplayName=My work\nEnabled=true\n");
  write(".local/share/evolution/calendar/system/calendar.ics");
  write(".local/share/evolution/calendar/trash/calendar.ics");
  EXPECT_EQ(found(), (Lines{"Evolution: My work, .local/share/evolution/calendar/5f2c/calendar.ics",
                            "Evolution: personal, .local/share/evolution/calendar/system/calendar.ics"}));
}

TEST_F(ProgramsTest, EvolutionsCalendarsElsewhereAreFound) {
  write("files/my team.ics");
  write(".config/evolution/sources/1.source",
        "[Data Source]\nDisplayName=Team\n[Calendar]\nBackendName=local\n[Local Backend]\nCustomFile=file://" +
            home().string() + "/files/my%20team.ics\n");
  EXPECT_EQ(found(), Lines{"Evolution: Team, files/my team.ics"});
}

TEST_F(ProgramsTest, CalendarsOfOnlineAccountsAreNamedAndNotOffered) {
  write(".cache/evolution/calendar/a/cache.db");
  write(".cache/evolution/calendar/b/cache.db");
  write(".cache/evolution/calendar/trash/notes.txt");
  const auto discovery = look();
  EXPECT_TRUE(discovery.calendars.empty());
  ASSERT_EQ(discovery.remarks.size(), 1U);
  EXPECT_TRUE(discovery.remarks[0].starts_with("Evolution: 2 calendars of online accounts found. "))
      << discovery.remarks[0];
}

TEST_F(ProgramsTest, AkonadisResourcesSayWhereTheirCalendarsLie) {
  write("kept/std.ics");
  write("kept/folder/a.ics");
  write(".config/akonadi_ical_resource_0rc",
        "[$Version]\nupdate_info=x\n\n[General]\nDisplayName=Team\nPath[$e]=$HOME/kept/std.ics\n");
  write(".config/akonadi_icaldir_resource_3rc", "[General]\nPath=" + (home() / "kept/folder").string() + "\n");
  write(".config/akonadi_vcard_resource_0rc", "[General]\nPath=" + (home() / "kept/std.ics").string() + "\n");
  EXPECT_EQ(found(), (Lines{"KDE: Team, kept/std.ics", "KDE: folder, kept/folder/"}));
}

TEST_F(ProgramsTest, KOrganizersUsualFileIsFoundWithoutAResource) {
  write(".local/share/korganizer/std.ics");
  EXPECT_EQ(found(), Lines{"KDE: KOrganizer, .local/share/korganizer/std.ics"});
}

constexpr auto vdirsyncer_config =
    "[general]\nstatus_path = \"~/.vdirsyncer/status/\"\n\n[pair mine]\na = \"here\"\nb = \"there\"\n"
    "collections = [\"from a\"]\n\n[storage here]\ntype = \"filesystem\"\npath = \"~/synced/\"\nfileext = \".ics\"\n\n"
    "[storage there]\ntype = \"caldav\"\nurl = \"https://calendars.example/\"\n\n[storage people]\n"
    "type = \"filesystem\"\npath = \"~/contacts\"\nfileext = \".vcf\"\n\n[storage one]\ntype = \"singlefile\"\n"
    "path = \"~/single/%s.ics\"\n";

TEST_F(ProgramsTest, VdirsyncersCollectionsAreFoldersAndSingleFiles) {
  write(".config/vdirsyncer/config", vdirsyncer_config);
  write("synced/work/1.ics");
  write("synced/empty/color", "#ff0000");
  write("contacts/all/1.ics");
  write("single/private.ics");
  EXPECT_EQ(found(), (Lines{"vdirsyncer: work, synced/work/", "vdirsyncer: private, single/private.ics"}));
}

TEST_F(ProgramsTest, VdirsyncerIsFoundWhereItsVariableSays) {
  write("settings/of_vdirsyncer", vdirsyncer_config);
  set("VDIRSYNCER_CONFIG", "~/settings/of_vdirsyncer");
  write("synced/work/1.ics");
  EXPECT_EQ(found(), Lines{"vdirsyncer: work, synced/work/"});
}

TEST_F(ProgramsTest, KhalNamesFoldersAndPatterns) {
  write(".config/khal/config",
        "[calendars]\n\n[[mine]]\npath = ~/one/\ncolor = dark green\n\n[[others]]\npath = ~/all/*  # of them\n"
        "type = discover\n\n[[birthdays]]\ntype = birthdays\npath = ~/people\n\n[locale]\npath = ~/not\n");
  for (const auto* const file : {"one/1.ics", "all/a/1.ics", "all/b/1.ics", "people/1.ics", "not/1.ics"}) write(file);
  EXPECT_EQ(found(), (Lines{"khal: mine, one/", "khal: a, all/a/", "khal: b, all/b/"}));
}

TEST_F(ProgramsTest, ThunderbirdsFilesAreFoundAndItsDatabaseIsNamed) {
  write(".thunderbird/profiles.ini", "[Profile0]\nName=default\nIsRelative=1\nPath=ab12.default\nDefault=1\n");
  write(".thunderbird/ab12.default/prefs.js",
        "// Mozilla User Preferences\n"
        "user_pref(\"calendar.registry.1.name\", \"The \\\"team\\\"\");\n"
        "user_pref(\"calendar.registry.1.type\", \"ics\");\n"
        "user_pref(\"calendar.registry.1.uri\", \"file://" +
            home().string() +
            "/team%20calendar.txt\");\n"
            "user_pref(\"calendar.registry.2.type\", \"storage\");\n"
            "user_pref(\"calendar.registry.2.uri\", \"moz-storage-calendar://\");\n");
  write("team calendar.txt");
  EXPECT_EQ(found(), Lines{"Thunderbird: The \"team\", team calendar.txt"});
  ASSERT_EQ(look().remarks.size(), 1U);
  EXPECT_TRUE(look().remarks[0].starts_with("Thunderbird: 1 calendar found in its own database. "));
}

TEST_F(ProgramsTest, CalcursesOwnFormatIsNamedWithTheCommandThatExportsIt) {
  write(".local/share/calcurse/apts", "11/23/2026 @ 09:00 -> 11/23/2026 @ 10:00 |Planning\n");
  ASSERT_EQ(look().remarks.size(), 1U);
  EXPECT_NE(look().remarks[0].find("calcurse --export=ical"), std::string::npos);
}

TEST_F(ProgramsTest, ExportsAreFoundWhereThisPersonsLanguageHasTheFolders) {
  write(".config/user-dirs.dirs", "XDG_DOWNLOAD_DIR=\"$HOME/Herunter\"\nXDG_MUSIC_DIR=\"$HOME/Musik\"\n");
  for (const auto* const file :
       {"Herunter/a.ICS", "Musik/b.ics", "Documents/c.ics", "d.ics", ".hidden.ics", "Documents/deeper/e.ics"}) {
    write(file);
  }
  EXPECT_EQ(found(), (Lines{"File: d, d.ics", "File: c, Documents/c.ics", "File: a, Herunter/a.ICS"}));
  EXPECT_TRUE(look().calendars.at(0).exported);
}

TEST_F(ProgramsTest, FoldersOfCalendarsAreFoundInTheirUsualPlaces) {
  write(".calendars/work/1.ics");
  write("calendars/1.ics");
  write(".local/share/calendars/x/1.ics");
  EXPECT_EQ(found(), (Lines{"Folder: work, .calendars/work/", "Folder: calendars, calendars/",
                            "Folder: x, .local/share/calendars/x/"}));
}

TEST_F(ProgramsTest, TheirFoldersAreWhereTheXdgVariablesSay) {
  set("XDG_DATA_HOME", (home() / "data").string());
  set("XDG_CONFIG_HOME", "relative, so it does not count");
  write("data/korganizer/std.ics");
  write(".config/khal/config", "[calendars]\n[[mine]]\npath = ~/one\n");
  write("one/1.ics");
  EXPECT_EQ(found(), (Lines{"KDE: KOrganizer, data/korganizer/std.ics", "khal: mine, one/"}));
}

}  // namespace
}  // namespace attune::client::setup

#include "daemon/client/setup/written_config.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "config/load.hpp"

namespace attune::client::setup {
namespace {

config::Loaded loaded(const std::string& text) {
  const std::vector<config::Document> documents{{"/home/me/.config/attune/config.toml", text}};
  return config::load(documents, "/home/me");
}

config::Source calendar(std::string name, std::filesystem::path path) {
  config::Source source;
  source.name = std::move(name);
  source.kind = config::SourceKind::vdir;
  source.path = std::move(path);
  return source;
}

// Lines that say something.
std::string said(const std::string& text) {
  std::string lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && !line.starts_with('#')) lines += line + "\n";
  }
  return lines;
}

TEST(WrittenConfig, OnlyWhatWasChosenStandsThereWithoutAComment) {
  Choices choices{config::standard_settings(), {}};
  choices.wanted.identity.addresses = {"me@example.org"};
  choices.wanted.sources = {calendar("work", "/home/me/work")};
  const auto text = written_config(first_config(), config::standard_settings(), choices, "/home/me");
  EXPECT_EQ(said(text),
            "[identity]\naddresses = [\"me@example.org\"]\n"
            "[[source]]\nname = \"work\"\nkind = \"vdir\"\npath = \"~/work\"\n");
  EXPECT_NE(text.find("# How people are named in a notification on your own screen.\n"), std::string::npos);
}

TEST(WrittenConfig, LoadsWithoutADiagnosticAndSaysWhatWasChosen) {
  Choices choices{config::standard_settings(), {}};
  auto& wanted = choices.wanted;
  wanted.identity.addresses = {"me@example.org", "mailto:\"odd\\one\"@example.org"};
  wanted.zone = "Asia/Tokyo";
  wanted.week_starts_on = std::chrono::Sunday;
  wanted.hours.days[5].clear();
  wanted.hours.lunch.clear();
  wanted.privacy.names = config::NamesLevel::none;
  wanted.nudge.learning_days = 0;
  wanted.nudge.per_week = 1;
  wanted.sources = {calendar("a \"b\" \\", "/srv/x y"), calendar("days off", "/home/me/off")};
  wanted.sources[0].assume_meetings = true;
  wanted.sources[1].role = config::SourceRole::holidays;
  const auto result = loaded(written_config(first_config(), config::standard_settings(), choices, "/home/me"));
  EXPECT_TRUE(result.diagnostics.empty());
  EXPECT_TRUE(same_settings(result.settings, wanted));
  EXPECT_FALSE(same_settings(result.settings, config::standard_settings()));
}

TEST(WrittenConfig, WhatSomebodyWroteByHandStays) {
  const std::string standing =
      "# my own words\n[identity]\naddresses = [\"me@example.org\"]\ngroups = [\"all@example.org\"]\n\n"
      "[[ritual]]\nname = \"retro\"\nwords = [\"retro\"]\ndays = 14\n\n[overload]\nday_meetings = 4\n";
  const auto before = loaded(standing).settings;
  Choices choices{before, {}};
  choices.wanted.privacy.names = config::NamesLevel::full;
  EXPECT_EQ(written_config(standing, before, choices, "/home/me"), standing + "\n[privacy]\nnames = \"full\"\n");
}

TEST(WrittenConfig, NothingChangesWhereNothingWasChosen) {
  const auto text = written_config(first_config(), config::standard_settings(), {config::standard_settings(), {}}, "");
  EXPECT_EQ(text, first_config());
}

TEST(WrittenConfig, WhatWasNamedIsWrittenEvenIfItIsInForceAnyway) {
  const Choices choices{config::standard_settings(), {"privacy.names"}};
  EXPECT_EQ(said(written_config(first_config(), config::standard_settings(), choices, "")),
            "[privacy]\nnames = \"initials\"\n");
}

TEST(WrittenConfig, ASourceThatIsNotWantedAnyMoreIsSetAside) {
  Choices choices{config::standard_settings(), {}};
  choices.wanted.sources = {calendar("a", "/srv/a"), calendar("b", "/srv/b")};
  const auto first = written_config(first_config(), config::standard_settings(), choices, "");
  const auto before = loaded(first).settings;
  choices.wanted = before;
  choices.wanted.sources.erase(choices.wanted.sources.begin());
  const auto second = written_config(first, before, choices, "");
  EXPECT_EQ(said(second), "[[source]]\nname = \"b\"\nkind = \"vdir\"\npath = \"/srv/b\"\n");
  EXPECT_NE(second.find("#path = \"/srv/a\""), std::string::npos);
}

}  // namespace
}  // namespace attune::client::setup

// Every setting in force with its origin.
#include "config/listing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/enforce.hpp"
#include "config/table.hpp"

namespace attune::config {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto own_file = "/home/you/config.toml";

struct Listing {
  Policy policy;
  Enforced enforced;

  std::string toml(bool origins) const {
    return listing_as_toml(list_settings(enforced.settings, enforced.origins, policy), policy, origins);
  }
};

Listing list(const std::string& own, const std::string& policy_text = {}) {
  auto loaded = load(std::vector<Document>{{own_file, own}}, "/home/you");
  Listing listing;
  if (!policy_text.empty()) listing.policy = parse_policy({"/etc/attune/policy.toml", policy_text}, "/home/you");
  listing.enforced = enforce({std::move(loaded), standard_settings()}, listing.policy);
  return listing;
}

const std::string some_of_everything = R"([identity]
addresses = ["you@example.com", "me@example.com"]
[time]
zone = "UTC"
[nudge]
per_week = 2
[[ritual]]
name = "retro"
words = ["retro \"x\""]
days = 14
[[source]]
name = "work"
kind = "vdir"
path = "/srv/work"
[[source]]
name = "server"
kind = "caldav"
url = "https://calendar.example/dav"
username = "you@example.com"
password_command = "cat /home/you/secret"
)";

TEST(Listing, IsAFileThatSaysTheSame) {
  const auto text = list(some_of_everything).toml(true);
  const auto again = load(std::vector<Document>{{own_file, text}}, "/home/you");
  for (const auto& diagnostic : again.diagnostics)
    EXPECT_NE(diagnostic.severity, Severity::error) << to_text(diagnostic);
  EXPECT_EQ(again.settings.nudge.per_week, 2);
  EXPECT_EQ(again.settings.sources.size(), 2U);
  EXPECT_THAT(again.settings.rituals[0].words, ElementsAre("retro \"x\""));
}

TEST(Listing, NamesEverySettingOnce) {
  const auto text = "\n" + list("").toml(false);
  for (const auto& setting : settings_table()) {
    if (is_list(setting.section) || setting.name() != setting.origin_name()) continue;
    EXPECT_THAT(text, HasSubstr("\n[" + std::string(setting.section) + "]\n")) << setting.name();
    EXPECT_THAT(text, ::testing::AnyOf(HasSubstr("\n" + std::string(setting.key) + " = "),
                                       HasSubstr("\n# " + std::string(setting.key) + ": ")));
  }
}

TEST(Listing, TellsWhereEachValueCameFrom) {
  const auto text = list(some_of_everything).toml(true);
  EXPECT_THAT(text, HasSubstr("\nper_week = 2  # /home/you/config.toml:6\n"));
  EXPECT_THAT(text, HasSubstr("\nper_day = 1  # default\n"));
  EXPECT_THAT(text, HasSubstr("\npath = \"/srv/work\"  # /home/you/config.toml:11\n"));
  EXPECT_THAT(list(some_of_everything).toml(false), HasSubstr("\nper_week = 2\n"));
}

TEST(Listing, ShowsNoAddressNoUserAndNoCommandForAPassword) {
  const auto text = list(some_of_everything).toml(true);
  EXPECT_THAT(text, HasSubstr("# addresses: 2 entries  # /home/you/config.toml:2\n"));
  EXPECT_THAT(text, Not(HasSubstr("@")));
  EXPECT_THAT(text, Not(HasSubstr("secret")));
  EXPECT_THAT(text, HasSubstr("# username: set"));
}

TEST(Listing, AWebAddressLosesItsUser) {
  Settings settings = standard_settings();
  Source source;
  source.name = "s";
  source.kind = SourceKind::caldav;
  source.url = "https://you:secret@c.example/a@b";
  settings.sources.push_back(source);
  const auto text = listing_as_toml(list_settings(settings, {}, {}), {}, false);
  EXPECT_THAT(text, HasSubstr("url = \"https://c.example/a@b\"\n"));
}

TEST(Listing, MarksWhatThePolicyLoweredAndLocked) {
  const auto listing = list("[privacy]\nnames = \"full\"\n[nudge]\nper_week = 9\n",
                            "[privacy]\nnames = \"none\"\n[settings]\nlock = [\"nudge.per_week\", \"chain.gap\"]\n");
  const auto text = listing.toml(false);
  EXPECT_THAT(text, HasSubstr("\nnames = \"none\"  # policy, /etc/attune/policy.toml:2\n"));
  EXPECT_THAT(text, HasSubstr("\nper_week = 3  # policy, /etc/attune/policy.toml:4, locked by the policy\n"));
  EXPECT_THAT(text, HasSubstr("\ngap = \"10min\"  # locked by the policy\n"));
}

TEST(Listing, TwoOfThemDifferByName) {
  const auto values = [](const std::string& own) {
    const auto listing = list(own);
    return values_by_name(list_settings(listing.enforced.settings, listing.enforced.origins, listing.policy));
  };
  const auto before = values(some_of_everything);
  EXPECT_THAT(differences(before, before), ElementsAre());
  auto changed = some_of_everything;
  changed.replace(changed.find("per_week = 2"), 12, "per_week = 4");
  changed.replace(changed.find("/srv/work"), 9, "/srv/home");
  EXPECT_THAT(differences(before, values(changed)), ElementsAre("nudge.per_week", "source work"));
  EXPECT_THAT(
      differences(before, values(some_of_everything + "[[source]]\nname = \"new\"\nkind = \"file\"\npath = \"x\"\n")),
      ElementsAre("source new"));
}

}  // namespace
}  // namespace attune::config

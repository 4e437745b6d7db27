// What a policy may say, and what becomes of one that says anything else.
#include "config/policy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "config/table.hpp"
#include "tests/support/golden.hpp"

namespace attune::config {
namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::Optional;
using ::testing::StartsWith;

Policy parse(std::string text) {
  return parse_policy({"/etc/attune/policy.toml", std::move(text)}, "/home/you");
}

void expect_strictest(const Policy& policy) {
  EXPECT_TRUE(policy.present());
  EXPECT_TRUE(policy.fault);
  EXPECT_THAT(policy.names, Optional(NamesLevel::none));
  EXPECT_THAT(policy.retention_weeks, Optional(4));
  EXPECT_THAT(policy.off, ::testing::Each(true));
  for (const auto* const list : {&policy.notifiers, &policy.urls}) EXPECT_THAT(*list, Optional(ElementsAre()));
  EXPECT_THAT(policy.paths, Optional(ElementsAre()));
  EXPECT_THAT(policy.kinds, Optional(ElementsAre()));
  EXPECT_TRUE(policy.nudges_off);
  EXPECT_TRUE(policy.sandbox_required);
  EXPECT_FALSE(policy.allows_addresses());
}

TEST(Policy, AnEmptyOneRestrictsNothing) {
  const auto policy = parse("");
  EXPECT_TRUE(policy.present());
  EXPECT_FALSE(policy.fault);
  EXPECT_TRUE(policy.allows_addresses());
  EXPECT_THAT(restrictions(policy), ElementsAre());
  EXPECT_FALSE(Policy{}.present());
}

TEST(Policy, TakesEveryRule) {
  const auto policy = parse(R"(
[privacy]
names = "initials"
retention = 12
[findings]
off = ["after_hours", "losing_touch"]
[sources]
kinds = ["file", "vdir"]
paths = ["/srv/calendars/", "~/calendars"]
urls = ["https://calendar.corp.example/dav"]
[notify]
use = ["freedesktop"]
[nudge]
off = true
[reading]
sandbox = "required"
[settings]
lock = ["nudge.per_week", "chain"]
)");
  ASSERT_FALSE(policy.fault) << to_text(*policy.fault);
  EXPECT_THAT(policy.names, Optional(NamesLevel::initials));
  EXPECT_THAT(policy.retention_weeks, Optional(12));
  EXPECT_TRUE(policy.off[8]);
  EXPECT_TRUE(policy.off[5]);
  EXPECT_FALSE(policy.off[0]);
  EXPECT_THAT(policy.kinds, Optional(ElementsAre(SourceKind::file, SourceKind::vdir)));
  EXPECT_THAT(policy.paths, Optional(ElementsAre("/srv/calendars/", "/home/you/calendars")));
  EXPECT_THAT(policy.urls, Optional(ElementsAre("https://calendar.corp.example/dav")));
  EXPECT_THAT(policy.notifiers, Optional(ElementsAre("freedesktop")));
  EXPECT_TRUE(policy.nudges_off);
  EXPECT_TRUE(policy.sandbox_required);
  EXPECT_THAT(policy.locked, ElementsAre("nudge.per_week", "chain.gap"));
  EXPECT_FALSE(policy.allows_addresses());
  EXPECT_EQ(policy.origins.at("privacy.names").line, 3U);
}

TEST(Policy, IsReadAsLines) {
  const auto policy = parse(
      "[privacy]\nnames = \"none\"\nretention = 12\n[notify]\nuse = []\n[sources]\npaths = [\"/srv\"]\n"
      "[findings]\noff = [\"after_hours\"]\n[settings]\nlock = [\"nudge.per_week\"]\n");
  EXPECT_THAT(restrictions(policy),
              ElementsAre("names of people: at most \"none\", and addresses are shown by no command",
                          "kept and looked at: at most 12 weeks back", "not looked for: after_hours",
                          "calendar files: at or below /srv", "notifiers: none",
                          "as this machine says, not as you say: nudge.per_week"));
}

struct Mistake {
  const char* name;
  const char* text;
  const char* complaint;
};

class Mistakes : public ::testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, MakeItTheStrictestAndAreNamedInOneLine) {
  const auto policy = parse(GetParam().text);
  expect_strictest(policy);
  const auto line = to_text(*policy.fault);
  EXPECT_THAT(line, StartsWith(std::string("/etc/attune/policy.toml:") + GetParam().complaint));
  EXPECT_THAT(line, HasSubstr("the strictest is in force"));
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(restrictions(policy).front(), line);
}

INSTANTIATE_TEST_SUITE_P(
    Policy, Mistakes,
    ::testing::Values(
        Mistake{"NoToml", "[privacy\n", "1:"}, Mistake{"Binary", "\x01\x02", "1:"},
        Mistake{"UnknownSection", "[privcy]\nnames = \"none\"\n",
                "1:2: privcy: a policy has no such rule; did you mean privacy?"},
        Mistake{"UnknownRule", "[privacy]\nname = \"none\"\n",
                "2:1: privacy.name: a policy has no such rule; did you mean names?"},
        Mistake{"RuleWithoutSection", "names = \"none\"\n", "1:1: names: a policy has no such rule"},
        Mistake{"ValueForSection", "privacy = \"none\"\n", "1:1: privacy: expected a section: [privacy]"},
        Mistake{"ARecipient", "[notify]\nforward_to = \"boss@example.com\"\n",
                "2:1: notify.forward_to: a policy has no such rule"},
        Mistake{"ACommand", "[notify]\ncommand = [\"/bin/tell\"]\n", "2:1: notify.command: a policy has no such rule"},
        Mistake{"NamesLevel", "[privacy]\nnames = \"non\"\n", "2:9: privacy.names: expected \"none\", \"initials\" or"},
        Mistake{"Retention", "[privacy]\nretention = 3\n", "2:13: privacy.retention: expected a whole number from 4"},
        Mistake{"RetentionText", "[privacy]\nretention = \"4\"\n", "2:13: privacy.retention: expected a whole"},
        Mistake{"Finding", "[findings]\noff = [\"after_hour\"]\n",
                "2:8: findings.off: there is no such kind of finding; did you mean \"after_hours\"?"},
        Mistake{"FindingAlone", "[findings]\noff = \"after_hours\"\n", "2:7: findings.off: expected a list"},
        Mistake{"Kind", "[sources]\nkinds = [\"fil\"]\n", "2:10: sources.kinds: there is no such kind of source"},
        Mistake{"RelativePath", "[sources]\npaths = [\"calendars\"]\n", "2:10: sources.paths: expected an absolute"},
        Mistake{"OthersHome", "[sources]\npaths = [\"~ann/x\"]\n", "2:10: sources.paths: expected an absolute"},
        Mistake{"UrlWithUser", "[sources]\nurls = [\"https://a@b.example/\"]\n", "2:9: sources.urls: expected an"},
        Mistake{"UrlWithQuery", "[sources]\nurls = [\"https://b.example/?a\"]\n", "2:9: sources.urls: expected an"},
        Mistake{"UrlOfNoScheme", "[sources]\nurls = [\"calendar.corp.example\"]\n", "2:9: sources.urls: expected an"},
        Mistake{"Notifier", "[notify]\nuse = [\"../x\"]\n", "2:8: notify.use: expected a list of notifiers"},
        Mistake{"NotifierAlone", "[notify]\nuse = \"freedesktop\"\n", "2:7: notify.use: expected a list of notifiers"},
        Mistake{"NudgeOff", "[nudge]\noff = \"yes\"\n", "2:7: nudge.off: expected true or false"},
        Mistake{"Sandbox", "[reading]\nsandbox = \"best-effort\"\n", "2:11: reading.sandbox: expected \"required\""},
        Mistake{"Lock", "[settings]\nlock = [\"nudge.per_weak\"]\n",
                "2:9: settings.lock: there is no such setting; did you mean \"nudge.per_week\"?"},
        Mistake{"LockOfSources", "[settings]\nlock = [\"source\"]\n", "2:9: settings.lock: there is no such setting"}),
    [](const auto& one) { return one.param.name; });

TEST(Policy, AMistakeAfterAGoodRuleSpoilsAll) {
  expect_strictest(parse("[privacy]\nnames = \"full\"\n[nudge]\nof = true\n"));
}

TEST(Policy, AHomeThatNobodyKnowsIsAMistake) {
  expect_strictest(parse_policy({"/etc/attune/policy.toml", "[sources]\npaths = [\"~/x\"]\n"}, ""));
}

TEST(Policy, EverySettingCanBeLockedByItsName) {
  for (const auto& setting : settings_table()) {
    if (is_list(setting.section)) continue;
    const auto policy = parse("[settings]\nlock = [\"" + setting.name() + "\"]\n");
    EXPECT_FALSE(policy.fault) << setting.name();
    EXPECT_THAT(policy.locked, ElementsAre(setting.origin_name()));
  }
}

TEST(PolicyExample, IsWhatTheTableSays) {
  EXPECT_THAT(policy_example(), testing::IsGolden(ATTUNE_SOURCE_FOLDER "/config/policy.toml.example"));
}

TEST(PolicyExample, RestrictsNothingAsItStandsAndIsSoundOnceSwitchedOn) {
  EXPECT_FALSE(parse(policy_example()).fault);
  EXPECT_THAT(restrictions(parse(policy_example())), ElementsAre());
  const auto policy = parse(std::regex_replace(policy_example(), std::regex("\n#([^ ])"), "\n$1"));
  EXPECT_FALSE(policy.fault) << to_text(*policy.fault);
  EXPECT_EQ(restrictions(policy).size(), 10U);
}

}  // namespace
}  // namespace attune::config

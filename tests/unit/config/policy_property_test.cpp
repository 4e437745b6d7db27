// Whatever is configured and whatever the policy says: what comes out discloses no more than either allows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "config/enforce.hpp"
#include "config/table.hpp"
#include "config/within.hpp"

namespace attune::config {
namespace {

namespace fs = std::filesystem;

class Chance {
 public:
  explicit Chance(unsigned seed) : numbers_(seed) {}
  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(numbers_); }
  bool half() { return below(2) == 0; }
  std::string one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }
  // A TOML list of some of them.
  std::string some_of(const std::vector<std::string>& all) {
    std::string list;
    for (const auto& one : all) {
      if (half()) list += (list.empty() ? "\"" : ", \"") + one + "\"";
    }
    return "[" + list + "]";
  }

 private:
  std::mt19937 numbers_;
};

const std::vector<std::string> levels{"none", "initials", "full"};
const std::vector<std::string> notifiers{"freedesktop", "terminal", "command", "other"};
const std::vector<std::string> places{"/srv", "/srv/cal", "/srv/calendar", "/home/you", "/srv/cal/../x", "/"};
const std::vector<std::string> servers{"https://a.example", "https://a.example/dav", "https://a.example.evil.org/dav",
                                       "http://a.example/dav", "https://a.example/davis"};

std::string a_source(Chance& chance, const std::string& name) {
  std::string text = "[[source]]\nname = \"" + name + "\"\n";
  switch (chance.below(3)) {
    case 0:
      return text + "kind = \"vdir\"\npath = \"" + chance.one_of(places) + "\"\n";
    case 1:
      return text + "kind = \"file\"\npath = \"" + chance.one_of(places) + "/x.ics\"\n";
    default:
      return text + "kind = \"caldav\"\nurl = \"" + chance.one_of(servers) + "/you\"\n";
  }
}

std::string a_configuration(Chance& chance, const std::string& prefix) {
  std::string text;
  const auto maybe = [&](const std::string& section) {
    if (chance.half()) text += section;
  };
  maybe("[privacy]\nnames = \"" + chance.one_of(levels) + "\"\nretention = " + std::to_string(4 + chance.below(101)) +
        "\n");
  maybe("[nudge]\nper_day = " + std::to_string(chance.below(5)) + "\nper_week = " + std::to_string(chance.below(9)) +
        "\nbefore_one_on_one = true\n");
  maybe("[notify]\nuse = " + chance.some_of(notifiers) + "\ncommand = [\"/bin/" + prefix + "\"]\n");
  maybe("[reading]\nsandbox = \"" + std::string(chance.half() ? "required" : "best-effort") + "\"\n");
  for (const auto name : finding_names) {
    maybe("[findings." + std::string(name) + "]\nenabled = " + (chance.half() ? "true" : "false") + "\n");
  }
  for (std::size_t i = chance.below(4); i > 0; --i) text += a_source(chance, prefix + std::to_string(i));
  return text;
}

std::string a_policy(Chance& chance) {
  std::vector<std::string> names;
  for (const auto& setting : settings_table()) {
    if (!is_list(setting.section)) names.push_back(setting.name());
  }
  std::string text;
  const auto maybe = [&](const std::string& section) {
    if (chance.half()) text += section;
  };
  maybe("[privacy]\nnames = \"" + chance.one_of(levels) + "\"\n");
  maybe("[findings]\noff = " + chance.some_of({finding_names.begin(), finding_names.end()}) + "\n");
  maybe("[sources]\npaths = " + chance.some_of(places) + "\nurls = " + chance.some_of(servers) + "\n");
  maybe("[notify]\nuse = " + chance.some_of(notifiers) + "\n");
  maybe("[nudge]\noff = " + std::string(chance.half() ? "true" : "false") + "\n");
  maybe("[reading]\nsandbox = \"required\"\n");
  maybe("[settings]\nlock = " + chance.some_of(names) + "\n");
  if (chance.below(8) == 0) text += "[mistake]\n";
  return text;
}

std::optional<fs::path> resolve(const fs::path& path) {
  return path;
}

void expect_no_more_than_was_asked(const Settings& asked, const Settings& result) {
  EXPECT_LE(result.privacy.names, asked.privacy.names);
  EXPECT_LE(result.privacy.retention_weeks, asked.privacy.retention_weeks);
  EXPECT_LE(result.reading.sandbox, asked.reading.sandbox);
  EXPECT_LE(result.nudge.per_day, asked.nudge.per_day);
  EXPECT_LE(result.nudge.per_week, asked.nudge.per_week);
  EXPECT_LE(result.nudge.digest, asked.nudge.digest);
  EXPECT_LE(result.nudge.before_one_on_one, asked.nudge.before_one_on_one);
  EXPECT_LE(result.findings.losing_touch_everyone, asked.findings.losing_touch_everyone);
  for (std::size_t i = 0; i < finding_names.size(); ++i) {
    EXPECT_LE(result.findings.enabled[i], asked.findings.enabled[i]) << finding_names[i];
  }
  for (const auto& name : result.notifiers) EXPECT_THAT(asked.notifiers, ::testing::Contains(name));
  EXPECT_TRUE(result.notify_command.empty() || result.notify_command == asked.notify_command);
  for (const auto& source : result.sources) {
    EXPECT_TRUE(std::ranges::any_of(asked.sources, [&](const Source& s) {
      return s.name == source.name && s.path == source.path && s.url == source.url && s.kind == source.kind;
    }));
  }
}

void expect_no_more_than_is_allowed(const Policy& policy, const Settings& result) {
  EXPECT_LE(result.privacy.names, policy.names.value_or(NamesLevel::full));
  EXPECT_LE(result.privacy.retention_weeks, policy.retention_weeks.value_or(104));
  EXPECT_TRUE(!policy.sandbox_required || result.reading.sandbox == Sandbox::required);
  EXPECT_TRUE(!policy.nudges_off || result.nudge.per_day + result.nudge.per_week + result.nudge.digest == 0);
  for (std::size_t i = 0; i < finding_names.size(); ++i) EXPECT_FALSE(policy.off[i] && result.findings.enabled[i]);
  if (policy.notifiers) {
    for (const auto& name : result.notifiers) EXPECT_THAT(*policy.notifiers, ::testing::Contains(name));
  }
  for (const auto& source : result.sources) {
    if (source.url.empty() && policy.paths) {
      EXPECT_TRUE(std::ranges::any_of(*policy.paths, [&](const auto& base) { return path_within(source.path, base); }));
    }
    if (!source.url.empty() && policy.urls) {
      EXPECT_TRUE(std::ranges::any_of(*policy.urls, [&](const auto& base) { return url_within(source.url, base); }));
    }
  }
}

TEST(PolicyProperty, NeverDisclosesMoreThanConfigurationOrPolicyAllows) {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Chance chance(seed);
    const Document machine{"/etc/attune/config.toml", a_configuration(chance, "m")};
    const Document own{"/home/you/config.toml", a_configuration(chance, "o")};
    const auto base = load(std::vector<Document>{machine}, "/home/you").settings;
    const auto all = load(std::vector<Document>{machine, own}, "/home/you");
    const auto policy = parse_policy({"/etc/attune/policy.toml", a_policy(chance)}, "/home/you");
    const auto enforced = enforce({all, base}, policy, resolve);
    expect_no_more_than_was_asked(all.settings, enforced.settings);
    expect_no_more_than_is_allowed(policy, enforced.settings);
    EXPECT_TRUE(!policy.fault || enforced.settings.sources.empty());
    if (::testing::Test::HasFailure()) break;
  }
}

}  // namespace
}  // namespace attune::config

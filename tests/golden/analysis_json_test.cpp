// The JSON of `attune analyse` and `attune occurrences`: its shape, its order, its golden form.
#include "daemon/wire/analysis_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "tests/support/golden.hpp"
#include "tests/unit/core/render/weeks.hpp"

namespace attune::wire {
namespace {

using namespace std::chrono_literals;
using attune::testing::IsGolden;
using attune::testing::person;
using attune::testing::World;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
namespace json = boost::json;

std::vector<std::string> keys(const json::object& object) {
  std::vector<std::string> names;
  for (const auto& member : object) names.emplace_back(member.key());
  return names;
}

const std::vector<std::string> figure_names{
    "working_minutes", "meetings",        "meeting_minutes",     "meeting_minutes_in_hours",
    "maybe_minutes",   "overlap_minutes", "after_hours_minutes", "load",
    "by_kind",         "longest_chain",   "focus_blocks",        "focus_minutes",
    "fragment_minutes"};

struct AnalysisJsonTest : ::testing::Test {
  std::string text_of(const World& world) const {
    const auto analysis = world.analyse();
    const auto nudges = nudge::candidates({analysis, world.sources, world.settings, world.zone, world.now()});
    return analysis_json({analysis, world.sources, diagnostics, nudges, world.zone, world.now(),
                          TagNaming(world.sources, analysis.rhythms)});
  }
  json::object object_of(const World& world) const { return json::parse(text_of(world)).as_object(); }

  World planted = render::testing::planted_world();
  std::vector<std::vector<DiagnosticNote>> diagnostics;
};

TEST_F(AnalysisJsonTest, NamesEveryMemberInOrder) {
  const auto document = object_of(planted);
  EXPECT_THAT(keys(document), ElementsAre("schema", "now", "zone", "window", "sources", "cannot_tell", "weeks",
                                          "rhythms", "findings", "nudges"));
  EXPECT_EQ(document.at("schema").as_int64(), 1);
  EXPECT_EQ(document.at("now").as_string(), "2026-11-25T09:00:00Z");
  EXPECT_EQ(document.at("zone").as_string(), "Europe/Berlin");
  EXPECT_EQ(document.at("window").at("from").as_string(), "2026-05-25");
  EXPECT_EQ(document.at("window").at("to").as_string(), "2027-01-25");
}

TEST_F(AnalysisJsonTest, EveryWeekAndDayHasEveryFigure) {
  const auto document = object_of(planted);
  for (const auto& week : document.at("weeks").as_array()) {
    auto expected = figure_names;
    expected.insert(expected.begin(), {"week", "from", "to"});
    expected.insert(expected.end(), {"focus_cost", "days"});
    EXPECT_EQ(keys(week.as_object()), expected);
    ASSERT_EQ(week.at("days").as_array().size(), 7U);
    for (const auto& day : week.at("days").as_array()) {
      auto of_day = figure_names;
      of_day.insert(of_day.begin(), "date");
      EXPECT_EQ(keys(day.as_object()), of_day);
    }
  }
}

// Worked out by hand from the plan in weeks.hpp.
TEST_F(AnalysisJsonTest, SaysTheFiguresOfThePlannedWeek) {
  const auto document = object_of(planted);
  const auto& weeks = document.at("weeks").as_array();
  const auto week = std::find_if(weeks.begin(), weeks.end(),
                                 [](const json::value& one) { return one.at("week").as_string() == "2026-W48"; });
  ASSERT_NE(week, weeks.end());
  EXPECT_EQ(week->at("from").as_string(), "2026-11-23");
  EXPECT_EQ(week->at("to").as_string(), "2026-11-30");
  EXPECT_EQ(week->at("working_minutes").as_int64(), 5 * 7 * 60);
  // 5 stand-ups, planning, review, one-to-one, 10 short ones, the group, and one in the evening.
  EXPECT_EQ(week->at("meetings").as_int64(), 20);
  EXPECT_EQ(week->at("meeting_minutes").as_int64(), 5 * 15 + 60 + 60 + 30 + 10 * 30 + 60 + 30);
  EXPECT_EQ(week->at("after_hours_minutes").as_int64(), 30);
  EXPECT_EQ(week->at("maybe_minutes").as_int64(), 60);
  EXPECT_DOUBLE_EQ(week->at("load").as_double(), 0.2786);  // 585 / 2100
  EXPECT_EQ(week->at("by_kind").at("one_on_one").at("count").as_int64(), 1);
  EXPECT_EQ(week->at("by_kind").at("group").at("minutes").as_int64(), 60);
  EXPECT_FALSE(week->at("by_kind").as_object().contains("broadcast"));
  EXPECT_EQ(week->at("longest_chain").at("count").as_int64(), 2);
  EXPECT_EQ(week->at("longest_chain").at("minutes").as_int64(), 90);
  EXPECT_TRUE(week->at("focus_blocks").as_array().empty());
  EXPECT_EQ(week->at("fragment_minutes").as_int64(), 2100 - 585);
  EXPECT_EQ(week->at("focus_cost").at(0).at("start").as_string(), "2026-11-23T13:45:00Z");
  EXPECT_EQ(week->at("focus_cost").at(0).at("minutes").as_int64(), 240);
}

TEST_F(AnalysisJsonTest, LoadIsNullWithoutWorkingTime) {
  const auto document = object_of(planted);
  EXPECT_TRUE(document.at("weeks").at(30).at("load").is_null());  // 2026-W52: on leave
  EXPECT_THAT(text_of(planted), HasSubstr("\"load\":0.2786,"));
}

TEST_F(AnalysisJsonTest, SaysWhatWasLeftOutOfASource) {
  DiagnosticNote note;
  note.code = "unknown_zone";
  note.message = "a time zone is not known; read in your own zone";
  note.property = "DTSTART";
  note.component = 3;
  note.line = 41;
  diagnostics = {{note}};
  const auto document = object_of(planted);
  const auto& source = document.at("sources").at(0).as_object();
  EXPECT_THAT(keys(source), ElementsAre("name", "state", "capability", "occurrences", "excluded", "diagnostics"));
  EXPECT_EQ(source.at("state").as_string(), "fresh");
  EXPECT_EQ(json::serialize(source.at("excluded")), R"({"cancelled":1,"declined":1})");
  EXPECT_EQ(source.at("diagnostics").at(0).at("code").as_string(), "unknown_zone");
  EXPECT_EQ(source.at("diagnostics").at(0).at("line").as_int64(), 41);
  EXPECT_THAT(keys(source.at("capability").as_object()),
              ElementsAre("attendees", "participation_status", "titles", "busy_status"));
}

TEST_F(AnalysisJsonTest, CountsTheWindowAlone) {
  World world;
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann"}));
  world.add(world.event("2027-03-01 10:00", 30min).with({"ann"}));
  world.add(world.event("2025-03-01 10:00", 30min).with({"ann"}).cancelled());
  const auto document = object_of(world);
  EXPECT_EQ(document.at("sources").at(0).at("occurrences").as_int64(), 1);
  EXPECT_TRUE(document.at("sources").at(0).at("excluded").as_object().empty());
}

TEST_F(AnalysisJsonTest, FindingsSayWhatTheyAreAboutAndWhy) {
  const auto document = object_of(planted);
  std::set<std::string> kinds;
  for (const auto& value : document.at("findings").as_array()) {
    const auto& finding = value.as_object();
    kinds.insert(std::string(finding.at("kind").as_string()));
    EXPECT_NE(finding.contains("period"), finding.contains("person"));
    EXPECT_FALSE(finding.at("evidence").as_object().empty());
    EXPECT_FALSE(finding.at("confidence").as_string().empty());
  }
  EXPECT_THAT(kinds, ElementsAre("good_news", "meeting_overload", "missing_one_on_one", "no_focus_time", "thin_focus"));
}

TEST_F(AnalysisJsonTest, NudgesNameTheirFinding) {
  const auto document = object_of(planted);
  const auto& nudges = document.at("nudges").as_array();
  ASSERT_EQ(nudges.size(), 2U);
  EXPECT_EQ(nudges[0].at("finding").as_string(), "no_focus_time:2026-W48");
  EXPECT_EQ(nudges[0].at("period").as_string(), "2026-W48");
  EXPECT_EQ(nudges[1].at("kind").as_string(), "missing_one_on_one");
  EXPECT_EQ(nudges[1].at("person").as_string(), document.at("rhythms").at(1).at("person").as_string());
}

TEST_F(AnalysisJsonTest, SaysWhatItCannotTell) {
  World world;
  world.sources[0].capability.attendees = false;
  world.add(world.event("2026-11-24 10:00", 30min));
  EXPECT_THAT(json::serialize(object_of(world).at("cannot_tell")), HasSubstr("missing_one_on_one"));
}

TEST_F(AnalysisJsonTest, IsGolden) {
  World world("2026-11-25 10:00", Zone::system("Europe/Berlin").value());
  world.settings.weeks_back = 1;
  world.settings.weeks_ahead = 0;
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann"}));
  world.add(world.event("2026-11-26 14:00", 60min).with({"ann", "ben"}).invited(PartStat::tentative));
  EXPECT_THAT(text_of(world) + '\n', IsGolden("analysis.json"));
}

TEST(NamingTest, TagsGrowUntilTheyDiffer) {
  World world;
  auto one = person("ann");
  auto two = one;
  two.bytes[5] ^= 0x01U;  // the 12th digit
  auto event = world.event("2026-11-24 10:00", 30min);
  event.meeting().people = {{one, false, false}, {two, false, false}};
  world.add(event);
  const TagNaming naming(world.sources, std::vector<analysis::Rhythm>{});
  EXPECT_EQ(naming.person(one).size(), 12U);
  EXPECT_NE(naming.person(one), naming.person(two));
}

TEST(NamingTest, TagsAreEightDigitsOtherwise) {
  World world;
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann", "ben"}));
  const TagNaming naming(world.sources, std::vector<analysis::Rhythm>{});
  EXPECT_EQ(naming.person(person("ann")).size(), 8U);
}

class PlainNaming final : public Naming {
 public:
  std::string person(const PersonId& id) const override {
    for (const auto* const name : {"ann@example.com", "ben@example.com", "me@example.com"}) {
      if (attune::testing::person(name) == id) return name;
    }
    return "nobody";
  }
  std::string series(const SeriesId& id) const override {
    return id == attune::testing::hash_named<SeriesId>("b") ? "b" : "a";
  }
};

struct OccurrenceLinesTest : ::testing::Test {
  std::string lines(bool include_out = false) const {
    const auto analysis = world.analyse();
    return occurrence_lines(
        {world.sources, analysis.judgements, world.zone, analysis.window, include_out, PlainNaming()});
  }
  World world{"2026-11-25 10:00", Zone::system("Europe/Berlin").value()};
};

TEST_F(OccurrenceLinesTest, WritesEveryMemberInOrder) {
  auto event = world.event("2026-11-23 10:00", 30min).with({"ben@example.com", "ann@example.com"}).uid("a");
  event.invited(PartStat::accepted).instance(world.at("2026-11-23 10:00"), 7);
  event.meeting().organizer = person("ben@example.com");
  event.declined_by("me@example.com");
  world.add(event);
  EXPECT_EQ(lines(),
            R"({"schema":1,"start":"2026-11-23T09:00:00Z","end":"2026-11-23T09:30:00Z","all_day":false,"uid":"a",)"
            R"("recurrence_id":"2026-11-23T09:00:00Z","status":"CONFIRMED","verdict":"firm","reason":null,)"
            R"("kind":"small","size":3,"owner_partstat":"ACCEPTED","organizer":"ben@example.com",)"
            R"("people":["ann@example.com","ben@example.com"],"source":"work"})"
            "\n");
}

TEST_F(OccurrenceLinesTest, WritesAllDayAsDates) {
  auto event = world.all_day("2026-11-23", 2).busy_status(BusyStatus::out_of_office).uid("a");
  event.instance(world.at("2026-11-23"), 0);
  event.meeting().facts.recurrence_id_is_date = true;
  world.add(event);
  EXPECT_THAT(lines(), HasSubstr(R"("start":"2026-11-23","end":"2026-11-25","all_day":true)"));
  EXPECT_THAT(lines(), HasSubstr(R"("recurrence_id":"2026-11-23")"));
  EXPECT_THAT(lines(), HasSubstr(R"("owner_partstat":null,"organizer":null,"people":[])"));
}

TEST_F(OccurrenceLinesTest, SortsByStartEndAndUid) {
  const auto add = [this](const char* start, Seconds length, const char* uid, const char* person_name) {
    auto event = world.event(start, length).with({person_name}).uid(uid);
    world.add(event.replacing(event.start() + length));  // no two are versions of each other
  };
  add("2026-11-24 10:00", 30min, "b", "ann@example.com");
  add("2026-11-24 10:00", 30min, "a", "ben@example.com");
  add("2026-11-24 10:00", 20min, "b", "ben@example.com");
  add("2026-11-24 09:00", 60min, "b", "me@example.com");
  const auto text = lines();
  std::vector<std::string> order;
  for (const auto line : split(text, '\n')) {
    if (line.empty()) continue;
    const auto object = json::parse(json::string_view(line.data(), line.size())).as_object();
    order.push_back(std::string(object.at("end").as_string()).substr(11, 5) +
                    std::string(object.at("uid").as_string()));
  }
  EXPECT_THAT(order, ElementsAre("09:00b", "09:20b", "09:30a", "09:30b"));
}

TEST_F(OccurrenceLinesTest, LeavesOutWhatIsOutUnlessAsked) {
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann@example.com"}).cancelled());
  EXPECT_EQ(lines(), "");
  EXPECT_THAT(lines(true), HasSubstr(R"("verdict":"out","reason":"cancelled")"));
}

TEST_F(OccurrenceLinesTest, HidesThePeopleOfPrivateEvents) {
  auto event = world.event("2026-11-24 10:00", 30min).with({"ann@example.com"}).secret();
  event.meeting().organizer = person("ann@example.com");
  world.add(event);
  EXPECT_THAT(lines(), HasSubstr(R"("organizer":null,"people":[])"));
  EXPECT_THAT(lines(), Not(HasSubstr("ann")));
}

TEST_F(OccurrenceLinesTest, KnowsNeitherPeopleNorAnswersOfABusyCalendar) {
  world.source("team", SourceRole::busy);
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann@example.com"}).invited(PartStat::accepted), "team");
  EXPECT_THAT(lines(), HasSubstr(R"("owner_partstat":null,"organizer":null,"people":[],"source":"team")"));
}

TEST_F(OccurrenceLinesTest, KeepsToTheWindow) {
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann@example.com"}));
  const auto analysis = world.analyse();
  const Period before{world.at("2026-11-20"), world.at("2026-11-24")};
  EXPECT_EQ(occurrence_lines({world.sources, analysis.judgements, world.zone, before, false, PlainNaming()}), "");
}

}  // namespace
}  // namespace attune::wire

#include "daemon/service/name_lookup.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <map>

#include "tests/unit/daemon/reading/scripted_reader.hpp"

namespace attune::service {
namespace {

using std::chrono::milliseconds;

class RealClock final : public Clock {
 public:
  Instant now() const override { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); }
};

// Sources by their names, in each of which Ann was met in the item "a"; each has a reader of its own.
class NameLookupTest : public reading::ScriptedReaderTest {
 protected:
  void SetUp() override {
    ScriptedReaderTest::SetUp();
    configured_.settings.privacy.names = config::NamesLevel::full;
  }

  void add_source(const std::string& name, int hour, config::SourceRole role, const std::string& script) {
    config::Source source;
    source.name = name;
    source.role = role;
    state::SourceReading reading;
    reading.source = keys_->source(name);
    Meeting meeting;
    meeting.facts.period = {Instant{std::chrono::hours{hour}}, Instant{std::chrono::hours{hour + 1}}};
    meeting.people = {{keys_->person("ann@corp.example")}};
    reading.meetings = {{keys_->item("a"), {meeting}}};
    sources_.push_back(std::make_shared<Source>(
        loop_.get_executor(), source, reading.source, Cadence{.interval = Seconds{3600}, .anchor = {}},
        Source::Surroundings{.clock = clock_, .archive = archive_, .read = {}, .on_reading = {}}));
    kept_.emplace(reading.source, std::move(reading));
    plan_.reader = folder_ / name;
    write_script(script);
  }
  std::string reader_that_says(const std::string& name, const std::string& address = "ann@corp.example") const {
    return greeting_ + item("a", "1") + items_end(1) + "hear; hear\nsay '{\"name\":{\"item\":0,\"address\":\"" +
           address + "\",\"name\":\"" + name + "\"}}'\n";
  }
  std::string name_of(const std::string& address, milliseconds patience = milliseconds{20'000}) {
    const NameLookup lookup({.archive = archive_,
                             .memory = memory_,
                             .keys = *keys_,
                             .configured = [this]() -> const Configured& { return configured_; },
                             .sources = [this]() -> const std::vector<std::shared_ptr<Source>>& { return sources_; },
                             .plan_for =
                                 [this](const config::Source& source) {
                                   asked_.push_back(source.name);
                                   auto plan = plan_;
                                   plan.reader = folder_ / source.name;
                                   return plan;
                                 }});
    const auto name = test::run(loop_, lookup.name_of(keys_->person(address), process::in(patience)));
    return name ? std::string(name->reveal()) : "nobody";
  }

  boost::asio::io_context loop_{1};
  RealClock clock_;
  std::map<SourceId, state::SourceReading> kept_;
  Archive archive_{[this](const SourceId& source) -> std::optional<state::SourceReading> {
                     const auto found = kept_.find(source);
                     return found == kept_.end() ? std::nullopt : std::optional(found->second);
                   },
                   [](const state::SourceReading&) -> Result<void> { return {}; },
                   [this](const SourceId& source) { return kept_.contains(source); }};
  Memory memory_{state::Memory{}, [](const state::Memory&) -> Result<void> { return {}; }};
  Configured configured_{.settings = {},
                         .analysis = {},
                         .nudge = {},
                         .reading = {},
                         .zone = Zone::system("Europe/Berlin").value(),
                         .voice = {},
                         .remarks = {},
                         .written = {},
                         .policy = {},
                         .policy_stamp = {},
                         .origins = {},
                         .left_out = {}};
  std::vector<std::shared_ptr<Source>> sources_;
  std::vector<std::string> asked_;
};

TEST_F(NameLookupTest, TheSourceThatSawThePersonLastIsAskedFirst) {
  add_source("old", 10, config::SourceRole::own, reader_that_says("Ann Moor"));
  add_source("new", 20, config::SourceRole::own, reader_that_says("Ann Berg"));
  EXPECT_EQ(name_of("ann@corp.example"), "Ann Berg");
  EXPECT_EQ(name_of("ben@corp.example"), "nobody");
}

TEST_F(NameLookupTest, ASourceThatWillNotDoLeavesItToTheNext) {
  add_source("broken", 20, config::SourceRole::own, "exit 1\n");
  add_source("sound", 10, config::SourceRole::own, reader_that_says("Ann Berg"));
  EXPECT_EQ(name_of("ann@corp.example"), "Ann Berg");
}

TEST_F(NameLookupTest, NobodyIsAskedWhenNoNamesAreWanted) {
  add_source("own", 10, config::SourceRole::own, reader_that_says("Ann Berg"));
  configured_.settings.privacy.names = config::NamesLevel::none;
  EXPECT_EQ(name_of("ann@corp.example"), "nobody");
  EXPECT_TRUE(asked_.empty());
}

TEST_F(NameLookupTest, OnlyTheOwnersOwnCalendarsAreAsked) {
  add_source("shared", 30, config::SourceRole::shared, reader_that_says("Ann Berg"));
  add_source("busy", 20, config::SourceRole::busy, reader_that_says("Ann Berg"));
  EXPECT_EQ(name_of("ann@corp.example"), "nobody");
  EXPECT_TRUE(asked_.empty());
}

TEST_F(NameLookupTest, MergedPeopleAreOne) {
  add_source("own", 10, config::SourceRole::own, reader_that_says("Ann Berg"));
  EXPECT_EQ(name_of("ann.moor@corp.example"), "nobody");
  const auto changed = memory_.change_people([this](analysis::People& people) {
    people.merge(keys_->person("ann.moor@corp.example"), keys_->person("ann@corp.example"));
  });
  ASSERT_TRUE(changed);
  EXPECT_EQ(name_of("ann.moor@corp.example"), "Ann Berg");
  EXPECT_EQ(name_of("ann@corp.example"), "Ann Berg");
}

TEST_F(NameLookupTest, NothingIsTriedAfterTheDeadline) {
  add_source("slow", 20, config::SourceRole::own, "while :; do sleep 100; done\n");
  add_source("sound", 10, config::SourceRole::own, reader_that_says("Ann Berg"));
  EXPECT_EQ(name_of("ann@corp.example", milliseconds{200}), "nobody");
}

}  // namespace
}  // namespace attune::service

// Memories as real versions left them (tests/golden/state/README.md) are understood for ever.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "daemon/state/sealed_file.hpp"
#include "tests/unit/daemon/state/state_folder.hpp"

namespace attune::state {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

class Migration : public StateFolderTest {
 protected:
  void SetUp() override {
    StateFolderTest::SetUp();
    files::create_directories(folder_);
    for (const auto* const name : {"key", "memory.sealed", "memory.sealed.1"}) {
      files::copy_file(files::path(ATTUNE_GOLDEN_STATE) / "schema-1" / name, folder_ / name);
      ::chmod((folder_ / name).c_str(), 0600);
    }
  }
  files::path kept() const { return folder_ / "memory.sealed.schema-1"; }
  Memory migrated() {
    auto store = Store::open(folder_).value();
    auto loaded = store.load_memory().value();
    EXPECT_FALSE(loaded.notice);
    return loaded.memory.value();
  }
  std::uint32_t schema_of(const std::string& name) {
    const auto store = Store::open(folder_).value();
    const auto unsealed = unseal(store.keys(), Content::memory, memory_schema, bytes_of(folder_ / name));
    return std::get<Opened>(unsealed).schema;
  }
};

TEST_F(Migration, EverythingThatSchema1RememberedIsStillRemembered) {
  const auto memory = migrated();
  const auto& history = memory.history;
  const Instant session{Seconds{1'795'488'811}};
  const auto ann = from_spelled<PersonId>("bcd528f84cba135fa8fa7ecd9c31de78").value();
  const std::string conflict = "double_booked:1f52139e27a12258068995bc83c78524:2026-11-30T14:00:00Z";
  EXPECT_EQ(history.since, session);
  EXPECT_EQ(history.next_number, 4U);
  EXPECT_EQ(history.paused_until, session + std::chrono::hours{2});
  EXPECT_THAT(history.asleep_until,
              ElementsAre(Pair(analysis::FindingKind::missing_one_on_one, session + std::chrono::days{28})));
  EXPECT_THAT(history.later, ElementsAre(Pair(conflict, session)));
  EXPECT_THAT(history.elsewhere, ElementsAre(Pair(ann, session)));
  EXPECT_THAT(history.occasions_asleep_until, IsEmpty());

  ASSERT_THAT(history.told, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(history.told[i].number, i + 1);
    EXPECT_EQ(history.told[i].at, session);
    EXPECT_TRUE(history.told[i].delivered);
    EXPECT_EQ(history.told[i].seen, i < 2);
    EXPECT_EQ(history.told[i].answered_at, i < 2 ? std::optional(session) : std::nullopt);
  }
  EXPECT_EQ(history.told[0].finding, "missing_one_on_one:" + spelled(ann));
  EXPECT_EQ(history.told[0].kind, analysis::FindingKind::missing_one_on_one);
  EXPECT_EQ(history.told[0].person, ann);
  EXPECT_EQ(history.told[0].answer, nudge::Answer::not_this_kind);
  EXPECT_EQ(history.told[1].finding, conflict);
  EXPECT_EQ(history.told[1].answer, nudge::Answer::not_useful);
  EXPECT_EQ(history.told[2].finding, "meeting_overload:2026-11-30");
  EXPECT_EQ(history.told[2].answer, std::nullopt);
}

TEST_F(Migration, WhatWasSaidAboutPeopleInSchema1StillHolds) {
  const auto memory = migrated();
  const auto ben = from_spelled<PersonId>("1f52139e27a12258068995bc83c78524").value();
  const auto cleo = from_spelled<PersonId>("5c51f652304a602094b0acfba8b989a7").value();
  const auto dora = from_spelled<PersonId>("0ca03d849d1ad9feb46ba430d992558a").value();
  EXPECT_THAT(memory.people.notes(), SizeIs(3));
  EXPECT_TRUE(memory.people.about(dora).pinned);
  EXPECT_EQ(memory.people.about(dora).role, analysis::PersonRole::mentor);
  EXPECT_EQ(memory.people.about(ben).rhythm_days, 14);
  EXPECT_EQ(memory.people.canonical(cleo), ben);
  EXPECT_THAT(memory.forgotten, IsEmpty());
}

TEST_F(Migration, TheMemoryIsWrittenAnewAndACopyIsKeptAsItWas) {
  const auto before = bytes_of(folder_ / "memory.sealed");
  const auto memory = migrated();
  EXPECT_EQ(bytes_of(kept()), before);
  EXPECT_EQ(mode_of(kept()), 0600U);
  EXPECT_EQ(schema_of("memory.sealed"), memory_schema);
  EXPECT_EQ(schema_of("memory.sealed.1"), memory_schema);
  EXPECT_EQ(migrated().history.told.size(), memory.history.told.size());
  EXPECT_EQ(bytes_of(kept()), before);
}

TEST_F(Migration, TheCopyIsRemovedAfterAWhile) {
  migrated();
  const auto moment = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
  Store::open(folder_)->remove_put_aside(moment - std::chrono::hours{1});
  EXPECT_TRUE(files::exists(kept()));
  Store::open(folder_)->remove_put_aside(moment + std::chrono::hours{1});
  EXPECT_FALSE(files::exists(kept()));
}

TEST_F(Migration, TheLaterOfTheTwoGenerationsOfSchema1Counts) {
  files::remove(folder_ / "memory.sealed.1");
  const auto alone = migrated().history.paused_until;
  EXPECT_TRUE(alone);  // the last thing that was done; the generation before lacks it
}

TEST_F(Migration, OfSchema1TheGenerationBeforeIsUsedWhenTheLastIsDamaged) {
  const auto earlier = bytes_of(folder_ / "memory.sealed.1");
  write(folder_ / "memory.sealed", std::vector<std::uint8_t>(100, 7));
  auto store = Store::open(folder_).value();
  const auto loaded = store.load_memory().value();
  EXPECT_TRUE(loaded.notice);
  EXPECT_FALSE(loaded.memory->history.paused_until);
  EXPECT_EQ(bytes_of(kept()), earlier);
}

TEST_F(Migration, NothingIsWrittenWhereTheCopyCannotBeKept) {
  files::create_directory(kept());  // no file can take its place
  const auto before = bytes_of(folder_ / "memory.sealed");
  auto store = Store::open(folder_).value();
  const auto loaded = store.load_memory();
  ASSERT_TRUE(loaded && loaded->memory);
  EXPECT_FALSE(store.save_memory(*loaded->memory));
  EXPECT_EQ(bytes_of(folder_ / "memory.sealed"), before);
  files::remove(kept());
  EXPECT_TRUE(store.save_memory(*loaded->memory));
  EXPECT_EQ(bytes_of(kept()), before);
}

}  // namespace
}  // namespace attune::state

// Everything that the analysis says has a definition, in plain and kind words.
#include "core/analysis/definition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/text.hpp"

namespace attune::analysis {
namespace {

using ::testing::Contains;
using ::testing::IsNull;
using ::testing::NotNull;
using Subject = Definition::Subject;
using Shape = Definition::Shape;

// The figures of a day or a week as the JSON names them, and what belongs to a week alone.
constexpr std::string_view figures[] = {
    "working_minutes",  "meetings",        "meeting_minutes",     "meeting_minutes_in_hours",
    "maybe_minutes",    "overlap_minutes", "after_hours_minutes", "load",
    "by_kind",          "longest_chain",   "focus_blocks",        "focus_minutes",
    "fragment_minutes", "focus_cost"};

std::ptrdiff_t sentences(std::string_view text) {
  return std::count(text.begin(), text.end(), '.');
}

TEST(DefinitionTest, EveryKindOfFindingHasOne) {
  for (const auto kind : finding_kinds) {
    ASSERT_THAT(find_definition(name_of(kind)), NotNull()) << name_of(kind);
    EXPECT_EQ(definition_of(kind).subject, Subject::finding);
    EXPECT_THAT(definition_of(kind).settings, Contains("findings." + std::string(name_of(kind))));
  }
}

TEST(DefinitionTest, EveryFigureHasOneAndAShape) {
  std::set<std::string_view> defined;
  for (const auto& definition : definitions()) {
    if (definition.subject == Subject::figure) defined.insert(definition.name);
    EXPECT_EQ(definition.subject == Subject::figure, definition.shape != Shape::none) << definition.name;
  }
  EXPECT_EQ(defined, std::set<std::string_view>(std::begin(figures), std::end(figures)));
}

TEST(DefinitionTest, EveryKindOfOccurrenceEveryVerdictAndEveryReasonHasOne) {
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    EXPECT_THAT(find_definition(name_of(static_cast<Kind>(kind))), NotNull()) << kind;
  }
  for (const auto verdict : {Verdict::firm, Verdict::maybe, Verdict::out}) {
    EXPECT_THAT(find_definition(name_of(verdict)), NotNull());
  }
  for (int reason = 0; reason <= static_cast<int>(Reason::too_long); ++reason) {
    EXPECT_THAT(find_definition(name_of(static_cast<Reason>(reason))), NotNull()) << reason;
  }
}

TEST(DefinitionTest, NamesAreTold) {
  EXPECT_EQ(find_definition("load")->title, "Load");
  EXPECT_THAT(find_definition("lod"), IsNull());
}

TEST(DefinitionTest, NoNameIsDefinedTwice) {
  std::set<std::string_view> names;
  for (const auto& definition : definitions()) EXPECT_TRUE(names.insert(definition.name).second) << definition.name;
}

TEST(DefinitionTest, InputsAreDefinedThemselves) {
  for (const auto& definition : definitions()) {
    for (const auto input : definition.inputs) {
      EXPECT_THAT(find_definition(input), NotNull()) << definition.name << " rests on " << input;
      EXPECT_NE(input, definition.name);
    }
  }
}

TEST(DefinitionTest, EachIsOneOrTwoSentencesWithATitle) {
  for (const auto& definition : definitions()) {
    EXPECT_FALSE(definition.title.empty()) << definition.name;
    EXPECT_GE(sentences(definition.text), 1) << definition.name;
    EXPECT_LE(sentences(definition.text), 2) << definition.name;
    EXPECT_EQ(definition.text.back(), '.') << definition.name;
  }
}

TEST(DefinitionTest, NoneOrdersOrBlames) {
  for (const auto& definition : definitions()) {
    const auto words = ascii_lower(definition.text) + ' ';
    for (const auto* const unkind : {"should ", "must ", "fail", "only ", "never ", "blame", "too many", "too much"}) {
      EXPECT_EQ(words.find(unkind), std::string::npos) << definition.name << ": " << unkind;
    }
  }
}

}  // namespace
}  // namespace attune::analysis

#include "daemon/reading/look_up_name.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/reading/scripted_reader.hpp"

namespace attune::reading {
namespace {

using std::chrono::milliseconds;

class LookUpNameTest : public ScriptedReaderTest {
 protected:
  std::string look_up(std::vector<std::string> items = {"a"}, milliseconds patience = milliseconds{20'000}) {
    NameWanted wanted{.person = {keys_->person("ann@corp.example"), keys_->person("ann.berg@corp.example")},
                      .items = {},
                      .form = NameForm::full};
    for (const auto& item : items) wanted.items.push_back(keys_->item(item));
    const auto name = test::run(look_up_name(plan_, std::move(wanted), &*keys_, process::in(patience)));
    return name ? std::string(name->reveal()) : "nobody";
  }
  static std::string name(int item, const std::string& address, const std::string& called) {
    return "say '{\"name\":{\"item\":" + std::to_string(item) + ",\"address\":\"" + address + "\",\"name\":\"" +
           called + "\"}}'\n";
  }
  // Leaves without a word unless exactly this item was wanted.
  void write_names(const std::string& items, int wanted, const std::string& rest) {
    const auto number = std::to_string(wanted);
    write_script(greeting_ + items + "hear; [ \"$heard\" = '{\"want\":[" + number + "," + number +
                 "]}' ] || exit 1\nhear; [ \"$heard\" = '{\"want_end\":true}' ] || exit 1\n" + rest);
  }
};

TEST_F(LookUpNameTest, OneItemIsWantedAndThePersonInItIsRecognised) {
  write_names(item("x", "1") + item("a", "1") + items_end(2), 1,
              name(1, "ben@corp.example", "Ben Hill") + name(1, "ann.berg@corp.example", "Ann Berg") + "sleep 100\n");
  EXPECT_EQ(look_up(), "Ann Berg") << "and what comes behind the name is not waited for";
}

TEST_F(LookUpNameTest, TheReaderIsAskedForNames) {
  write_script(
      "hear\nsay '{\"reader\":\"attune\",\"protocol\":1,\"version\":\"0.1.0\"}'\nhear\n"
      "case $heard in *'\"unless\":null,\"names\":\"full\"}}') ;; *) exit 1 ;; esac\n" +
      item("a", "1") + items_end(1) + "hear; hear\n" + name(0, "ann@corp.example", "Ann") + done(0));
  EXPECT_EQ(look_up(), "Ann");
}

TEST_F(LookUpNameTest, OfSeveralItemsTheFirstThatIsStillThereIsWanted) {
  write_names(item("c", "1") + item("b", "1") + items_end(2), 1, name(1, "ann@corp.example", "Ann"));
  EXPECT_EQ(look_up({"a", "b", "c"}), "Ann");
}

TEST_F(LookUpNameTest, NobodyWhenTheItemsAreGone) {
  write_script(greeting_ + item("x", "1") + items_end(1) + "hear\n" + name(0, "ann@corp.example", "Ann"));
  EXPECT_EQ(look_up(), "nobody");
}

TEST_F(LookUpNameTest, NobodyWhenSomebodyElseIsNamedOrNoOne) {
  write_names(item("a", "1") + items_end(1), 0, name(0, "ben@corp.example", "Ann") + done(0) + end());
  EXPECT_EQ(look_up(), "nobody");
  write_names(item("a", "1") + items_end(1), 0, done(0) + end());
  EXPECT_EQ(look_up(), "nobody");
  write_names(item("a", "1") + items_end(1), 0, name(7, "ann@corp.example", "Ann") + done(0) + end());
  EXPECT_EQ(look_up(), "nobody") << "of an item that was not wanted";
}

TEST_F(LookUpNameTest, ANameThatCouldDoHarmIsNone) {
  for (const auto* bad : {"", "<b>Ann</b>", "Ann & Ben", "ann@corp.example", "Ann\\nBerg", "Ann\\u001b[31m",
                          "\\u202eAnn", "Ann\\u200b"}) {
    write_names(item("a", "1") + items_end(1), 0, name(0, "ann@corp.example", bad) + done(0) + end());
    EXPECT_EQ(look_up(), "nobody") << bad;
  }
  write_names(item("a", "1") + items_end(1), 0, name(0, "ann@corp.example", std::string(201, 'x')) + done(0) + end());
  EXPECT_EQ(look_up(), "nobody");
}

TEST_F(LookUpNameTest, NobodyWhenTheReaderWillNotDo) {
  write_script("exit 3\n");
  EXPECT_EQ(look_up(), "nobody");
  write_script(greeting_ + "say '{\"failed\":\"missing\"}'\n");
  EXPECT_EQ(look_up(), "nobody");
  write_script(greeting_ + "say nonsense\nsleep 100\n");
  EXPECT_EQ(look_up(), "nobody");
  write_script(greeting_ + item("a", "1") + items_end(1) + "hear; hear; kill -KILL $$\n");
  EXPECT_EQ(look_up(), "nobody");
  write_names(item("a", "1") + items_end(1), 0, occurrence(0) + name(0, "ann@corp.example", "Ann"));
  EXPECT_EQ(look_up(), "nobody") << "occurrences are no business of this conversation";
  plan_.reader = folder_ / "no_such_reader";
  EXPECT_EQ(look_up(), "nobody");
}

TEST_F(LookUpNameTest, AReaderThatHangsIsNotWaitedForLongerThanTheDeadline) {
  write_script("trap '' TERM\nwhile :; do sleep 100; done\n");
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(look_up({"a"}, milliseconds{300}), "nobody");
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds{60}) << "not as long as the reader takes";
}

}  // namespace
}  // namespace attune::reading

#include "core/identity/presented_name.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/identity/canonical.hpp"

namespace attune::identity {
namespace {

std::string full(std::string_view common_name) {
  return presented_name(common_name, NameForm::full);
}
std::string initials(std::string_view common_name) {
  return presented_name(common_name, NameForm::initials);
}
std::string of_address(std::string_view address, NameForm form = NameForm::full) {
  return presented_name(canonical(address).value(), form);
}

TEST(PresentedName, IsTheCommonNameAsItIsWritten) {
  EXPECT_EQ(full("Ann Berg"), "Ann Berg");
  EXPECT_EQ(full("  Ann   Berg\t"), "Ann Berg");
  EXPECT_EQ(full("Dr. Ann O'Neill-Berg"), "Dr. Ann O'Neill-Berg");
  EXPECT_EQ(full("山田太郎"), "山田太郎");
  EXPECT_EQ(full("محمد علي"), "محمد علي");
  EXPECT_EQ(full("Zoë Ångström"), "Zoë Ångström");
}

TEST(PresentedName, PutsTheGivenNameFirst) {
  EXPECT_EQ(full("Berg, Ann"), "Ann Berg");
  EXPECT_EQ(full("Berg, Ann, Dr."), "Ann Berg");
  EXPECT_EQ(full("Ann Berg, PhD"), "Ann Berg");
  EXPECT_EQ(full("van der Berg, Ann Marie"), "Ann Marie van der Berg");
}

TEST(PresentedName, LeavesOutRemarksAndAddresses) {
  EXPECT_EQ(full("Ann Berg (External)"), "Ann Berg");
  EXPECT_EQ(full("Berg, Ann [Sales]"), "Ann Berg");
  EXPECT_EQ(full("Ann Berg <ann.berg@corp.example>"), "Ann Berg");
  EXPECT_EQ(full("'Ann Berg' ann.berg@corp.example"), "Ann Berg");
  EXPECT_EQ(full("\"Ann\" Berg"), "Ann Berg");
}

TEST(PresentedName, IsNoneWhereNoWordHoldsALetter) {
  for (const auto* without : {"", "  ", "ann.berg@corp.example", "'ann.berg@corp.example'", "mailto:ann@x.example",
                              "\xF0\x9F\x8E\x89", "?!", "\"\"", "\xE2\x80\xAE", "42"}) {
    EXPECT_EQ(full(without), "") << without;
    EXPECT_EQ(initials(without), "") << without;
  }
}

TEST(PresentedName, OfAnAddressIsItsLocalPartAsAName) {
  EXPECT_EQ(of_address("mailto:ann.berg@corp.example"), "Ann Berg");
  EXPECT_EQ(of_address("mailto:ann.berg@corp.example", NameForm::initials), "A. B.");
  EXPECT_EQ(of_address("mailto:a_berg@corp.example"), "A. Berg");
  EXPECT_EQ(of_address("mailto:ann-marie.berg2@corp.example"), "Ann Marie Berg");
  EXPECT_EQ(of_address("mailto:j\xC3\xB6rg@corp.example"), "J\xC3\xB6rg");
}

TEST(PresentedName, IsNoneWhenTheAddressIsACodeOrNoMail) {
  for (const auto* address : {"mailto:a7f3b2@corp.example", "mailto:42@corp.example", "mailto:x@corp.example",
                              "urn:uuid:e7c0b8f2-0000-4000-8000-000000000000", "/principals/users/alice/",
                              "mailto:/o=Org/ou=Group/cn=alice", "mailto:bounce=alice@corp.example"}) {
    EXPECT_EQ(of_address(address), "") << address;
    EXPECT_EQ(of_address(address, NameForm::initials), "") << address;
  }
}

TEST(PresentedName, HoldsNothingThatAScreenCouldObey) {
  EXPECT_EQ(full("<b>x</b>"), "x");
  EXPECT_EQ(full("<img src=x onerror=alert(1)>Ann"), "Ann");
  EXPECT_EQ(full("Ann &amp; &lt;b&gt; Berg"), "Ann b Berg");
  EXPECT_EQ(full("Ann < Berg & > Co"), "Ann Co");
  EXPECT_EQ(full("Ann < Berg"), "Ann Berg");
  EXPECT_EQ(full("Ann & Berg"), "Ann Berg");
  EXPECT_EQ(full("Ann\nBerg\r\nX"), "Ann Berg X");
  EXPECT_EQ(full("Ann\\nBerg^nX"), "Ann Berg X");
  EXPECT_EQ(full("\xE2\x80\xAE"
                 "Ann\xE2\x80\x8B Be\xE2\x81\xA6rg\xEF\xBB\xBF"),
            "Ann Berg");
  EXPECT_EQ(full("Ann\xE2\x80\xA8"
                 "Berg\xC2\x85X"),
            "Ann Berg X");
  EXPECT_EQ(full("Ann \xF0\x9F\x8E\x89 Berg"), "Ann Berg");
  EXPECT_EQ(full("Ann\xFF\xFE"
                 "Berg"),
            "Ann Berg");
  EXPECT_EQ(full(std::string_view("Ann\0Berg", 8)), "Ann Berg");
  EXPECT_EQ(full("`$(reboot)` %s {name} Ann"), "s Ann");
  for (const auto c : full("\x1B[31mAnn\x1B]0;title\x07 Berg")) EXPECT_GE(c, ' ');
}

TEST(PresentedName, IsShort) {
  const std::string forty(40, 'x');
  std::string cut(39, 'x');
  cut += "…";
  std::string cut_at_a_blank(38, 'x');
  const auto two_words = cut_at_a_blank + " berg";
  cut_at_a_blank += "…";
  EXPECT_EQ(full(forty), forty);
  EXPECT_EQ(full(forty + "x"), cut);
  EXPECT_EQ(full(std::string(10'000, 'x')), cut);
  EXPECT_EQ(full(two_words), cut_at_a_blank);
  EXPECT_EQ(initials(std::string(10'000, 'x')), "X.");
  std::string tower = "A";
  for (int i = 0; i < 1000; ++i) tower += "\xCC\x81";
  EXPECT_EQ(full(tower), "A\xCC\x81\xCC\x81\xCC\x81\xCC\x81");
  std::string words;
  for (int i = 0; i < 200; ++i) words += "Ann ";
  EXPECT_EQ(initials(words), "A. A. A.");
}

TEST(Initials, AreThoseOfEachWord) {
  EXPECT_EQ(initials("Ann Berg"), "A. B.");
  EXPECT_EQ(initials("ann berg"), "A. B.");
  EXPECT_EQ(initials("Ann"), "A.");
  EXPECT_EQ(initials("Anna-Maria Berg"), "A.-M. B.");
  EXPECT_EQ(initials("Ann Marie Berg"), "A. M. B.");
  EXPECT_EQ(initials("A B C D E"), "A. B. E.");
  EXPECT_EQ(initials("J. R. Smith"), "J. R. S.");
  EXPECT_EQ(initials("O'Neill"), "O.");
}

TEST(Initials, PassOverTitlesAndParticles) {
  EXPECT_EQ(initials("Dr. Ann Berg"), "A. B.");
  EXPECT_EQ(initials("Prof. Dr. Ann Berg"), "A. B.");
  EXPECT_EQ(initials("Ann Berg Jr."), "A. B.");
  EXPECT_EQ(initials("Berg, Ann"), "A. B.");
  EXPECT_EQ(initials("Berg, Dr. Ann"), "A. B.");
  EXPECT_EQ(initials("Ludwig van Beethoven"), "L. B.");
  EXPECT_EQ(initials("Ann von der Berg"), "A. B.");
  EXPECT_EQ(initials("Dr."), "D.");
}

TEST(Initials, OfScriptsWithoutCapitalsStandAlone) {
  EXPECT_EQ(initials("山田太郎"), "山");
  EXPECT_EQ(initials("山田 太郎"), "山 太");
  EXPECT_EQ(initials("محمد علي"), "م ع");
  EXPECT_EQ(initials("Ольга Берг"), "О. Б.");
  EXPECT_EQ(initials("Élodie Šimek"), "É. Š.");
  EXPECT_EQ(initials("E\xCC\x81lodie"), "E\xCC\x81.") << "a letter keeps its marks";
  EXPECT_EQ(initials("(42) 7up"), "U.");
}

}  // namespace
}  // namespace attune::identity

// The suite's own judgement: what breaks the protocol must not pass.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>

#include "tests/support/notifier_folder.hpp"

namespace attune::conformance {
namespace {

struct Judgement {
  int status;
  std::string text;
};

Judgement judge(const std::string& behaviour) {
  const test::NotifierFolder folder({behaviour});
  std::string command = "timeout 60 " ATTUNE_CONFORMANCE " ";
  command.append(folder.program(behaviour)).append(" 2>/dev/null </dev/null");
  auto* output = popen(command.c_str(), "r");
  Judgement judgement{-1, {}};
  for (int c = 0; (c = std::fgetc(output)) != EOF;) judgement.text += static_cast<char>(c);
  judgement.status = WEXITSTATUS(pclose(output));
  return judgement;
}

TEST(Judgement, OneThatKeepsTheProtocolPasses) {
  const auto judgement = judge("good");
  EXPECT_EQ(judgement.status, 0) << judgement.text;
  EXPECT_THAT(judgement.text, ::testing::Not(::testing::HasSubstr("not ok")));
}

struct Case {
  const char* behaviour;
  const char* reproach;
};
class Breaks : public ::testing::TestWithParam<Case> {};

TEST_P(Breaks, ItDoesNotPass) {
  const auto judgement = judge(GetParam().behaviour);
  EXPECT_EQ(judgement.status, 1);
  EXPECT_THAT(judgement.text, ::testing::HasSubstr(GetParam().reproach));
}

INSTANTIATE_TEST_SUITE_P(
    Hostile, Breaks,
    ::testing::Values(Case{"leave", "not ok - it greets in version 1"},
                      Case{"crash", "not ok - it greets in version 1"},
                      Case{"old", "not ok - it greets in version 1: it writes a line that is not in the schema"},
                      Case{"noise", "not ok - it greets in version 1: it writes"},
                      Case{"chatty", "not ok - it describes itself: it writes something that is not a JSON object"},
                      Case{"liar", "not ok - it delivers when available and refuses when not: it does not deliver"},
                      Case{"leave-on-deliver",
                           "not ok - it delivers when available and refuses when not: it says nothing in time"},
                      Case{"invents", "not ok - it delivers when available and refuses when not"},
                      Case{"flood-after", "not ok - it delivers when available and refuses when not"},
                      Case{"restless", "not ok - it sleeps while it waits: it woke up"}, Case{"flood", "not ok"}));

}  // namespace
}  // namespace attune::conformance

// The command line as a whole, with its output caught.
#include "daemon/client/app.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "daemon/client/verbs.hpp"

namespace attune::client {
namespace {

using testing::HasSubstr;

struct Outcome {
  ExitCode code = ExitCode::fine;
  std::string out, errors;
};

std::string contents(std::FILE* file) {
  std::rewind(file);
  std::string text(1 << 16, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  return text;
}

Outcome run_with(std::vector<std::string> arguments) {
  auto* const out = std::tmpfile();
  auto* const errors = std::tmpfile();
  Outcome outcome;
  {
    Output to_out(::fileno(out));
    Output to_errors(::fileno(errors));
    const settings::Environment nothing = [](const char*) { return std::nullopt; };
    Context context{to_out, to_errors, nothing, {"/nowhere", "/nowhere", "/nowhere", "/nowhere"}};
    outcome.code = run(std::move(arguments), context);
  }
  outcome.out = contents(out);
  outcome.errors = contents(errors);
  return outcome;
}

TEST(CommandLine, HelpNamesEveryVerb) {
  const auto outcome = run_with({"--help"});
  EXPECT_EQ(outcome.code, ExitCode::fine);
  for (const auto& verb : verbs()) EXPECT_THAT(outcome.out, HasSubstr(std::string(verb.summary)));
}

TEST(CommandLine, EveryVerbHasHelpWithExamples) {
  for (const auto& verb : verbs()) {
    const auto outcome = run_with({std::string(verb.name), "--help"});
    EXPECT_EQ(outcome.code, ExitCode::fine) << verb.name;
    EXPECT_THAT(outcome.out, HasSubstr("Usage: attune " + std::string(verb.name)));
    EXPECT_THAT(outcome.out, HasSubstr("Examples:\n  attune " + std::string(verb.name)));
    EXPECT_TRUE(outcome.errors.empty()) << outcome.errors;
  }
}

TEST(CommandLine, SaysItsVersion) {
  EXPECT_THAT(run_with({"--version"}).out, testing::MatchesRegex("attune [0-9.]+\n"));
}

TEST(CommandLine, GuessesWhatAMisspeltVerbMeant) {
  const auto outcome = run_with({"anaylse"});
  EXPECT_EQ(outcome.code, ExitCode::usage);
  EXPECT_EQ(outcome.errors, "attune: there is no verb anaylse; did you mean `attune analyse`?\n");
}

TEST(CommandLine, BadArgumentsAreUsageErrorsOfOneLine) {
  const std::vector<std::vector<std::string>> bad{
      {},
      {"status", "--colour"},
      {"status", "extra"},
      {"report", "--week", "2026-47"},
      {"why"},
      {"answer", "7", "maybe"},
      {"pause"},
      {"pause", "soon"},
      {"notify"},
      {"analyse", "--now", "today", "x.ics"},
      {"analyse", "--me", "nobody@", "x.ics"},
      {"analyse", "--weeks", "-3", "x.ics"},
      {"analyse", "--format", "xml", "x.ics"},
      {"occurrences", "--from", "2026-02-30", "x.ics"},
      {"occurrences", "--zone", "../../etc/passwd", "x.ics"},
  };
  for (const auto& arguments : bad) {
    const auto outcome = run_with(arguments);
    const auto shown = testing::PrintToString(arguments);
    EXPECT_EQ(outcome.code, ExitCode::usage) << shown;
    EXPECT_EQ(std::count(outcome.errors.begin(), outcome.errors.end(), '\n'), 1) << shown << outcome.errors;
    EXPECT_TRUE(outcome.out.empty()) << shown;
  }
}

TEST(CommandLine, HostileArgumentsCanNotDriveTheTerminal) {
  EXPECT_THAT(run_with({"\x1B[2Jx"}).errors, testing::Not(HasSubstr("\x1B")));
  EXPECT_THAT(run_with({"status", "--\x1B[2Jx"}).errors, testing::Not(HasSubstr("\x1B")));
}

TEST(CommandLine, WithoutAServiceItsVerbsSaySo) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"status"},
                                                                     {"report"},
                                                                     {"nudges"},
                                                                     {"why", "7"},
                                                                     {"answer", "7", "not-this-kind"},
                                                                     {"pause", "2h"},
                                                                     {"resume"},
                                                                     {"refresh"},
                                                                     {"notify", "--test"}}) {
    const auto outcome = run_with(arguments);
    EXPECT_EQ(outcome.code, ExitCode::failed) << arguments[0];
    EXPECT_THAT(outcome.errors, HasSubstr("the service is not running")) << arguments[0];
  }
}

}  // namespace
}  // namespace attune::client

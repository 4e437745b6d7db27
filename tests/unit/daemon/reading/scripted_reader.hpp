// A reader that says what a test wrote for it: a shell script in a folder of its own. The protocol is that simple.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/identity/keys.hpp"
#include "daemon/process/hardening.hpp"
#include "daemon/reading/read_source.hpp"
#include "tests/support/event_loop.hpp"

namespace attune::reading {

inline constexpr Instant test_now{Seconds{1'795'424'400}};  // 2026-11-23T09:00:00Z

class ScriptedReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    process::ignore_broken_pipes();
    ASSERT_TRUE(identity::initialise());
    std::filesystem::create_directories(folder_);
    keys_.emplace(identity::Keys::for_this_run());
    plan_.path = folder_ / "calendar.ics";
    plan_.settings.zone = "Europe/Berlin";
    plan_.now = test_now;
    plan_.window = {test_now - std::chrono::weeks{26}, test_now + std::chrono::weeks{9}};
    plan_.reader = folder_ / "reader";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  // `script`: shell commands. `say LINE` and `hear` are theirs; what was heard goes to the file `heard` as well, but
  // for the lock, which is why the test gives that file in `plan_.path` where it needs it.
  void write_script(const std::string& script) {
    std::ofstream out(plan_.reader);
    out << "#!/bin/sh\nsay() { printf '%s\\n' \"$1\"; }\nhear() { IFS= read -r heard; }\n" << script;
    out.close();
    std::filesystem::permissions(plan_.reader, std::filesystem::perms::owner_all);
  }

  // The greeting, `items`, then, after the wants are in, `rest`.
  void write_reading(const std::string& items, const std::string& rest) {
    write_script(greeting_ + items + "hear; while [ \"$heard\" != '{\"want_end\":true}' ]; do hear || exit 1; done\n" +
                 rest);
  }

  static Previous known(std::optional<state::SourceReading> previous) {
    return previous ? Previous([reading = std::move(*previous)] { return reading; }) : Previous();
  }
  Result<ReadOutcome> read(std::optional<state::SourceReading> previous = std::nullopt, Directory* names = nullptr) {
    return test::run(read_source(plan_, known(std::move(previous)), &*keys_, names));
  }

  static std::string item(const std::string& reference, const std::string& tag) {
    return "say '{\"items\":[\"" + reference + "\",\"" + tag + "\"]}'\n";
  }
  static std::string items_end(int count, const std::string& listing = "1:2:3") {
    return "say '{\"items_end\":" + std::to_string(count) + ",\"listing\":\"" + listing + "\"}'\n";
  }
  static std::string occurrence(int number, const std::string& members = "") {
    return "say '{\"occurrence\":{\"item\":" + std::to_string(number) +
           ",\"uid\":\"u\",\"start\":1795424400,\"end\":1795426200" + members + "}}'\n";
  }
  static std::string done(int number, const std::string& until = "null") {
    return "say '{\"done\":" + std::to_string(number) + ",\"expanded_until\":" + until +
           ",\"capability\":[\"attendees\"]}'\n";
  }
  static std::string end() { return "say '{\"capability\":[]}'\nsay '{\"end\":true}'\n"; }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("attune-reading-" + std::to_string(::getpid()));
  const std::string greeting_ = "hear\nsay '{\"reader\":\"attune\",\"protocol\":1,\"version\":\"0.1.0\"}'\nhear\n";
  std::optional<identity::Keys> keys_;
  SourcePlan plan_;
};

}  // namespace attune::reading

// After a reading the process that holds the key remembers no text of the calendar: its own memory is searched.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/identity/keys.hpp"
#include "daemon/process/hardening.hpp"
#include "daemon/reading/read_source.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/separate_process.hpp"

namespace attune::reading {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t token_length = 20;

// A word that is nowhere in this process: only its letters can be asked for, one at a time.
char letter(unsigned token, std::size_t at) {
  const auto mixed = (token + 1) * 2654435761U + static_cast<unsigned>(at) * 40503U;
  return static_cast<char>('a' + (mixed >> 8U) % 26);
}

std::string spell(unsigned token) {
  std::string word;
  for (std::size_t i = 0; i < token_length; ++i) word += letter(token, i);
  return word;
}

bool stands_at(std::string_view memory, std::size_t at, unsigned token) {
  for (std::size_t i = 0; i < token_length; ++i) {
    if (memory[at + i] != letter(token, i)) return false;
  }
  return true;
}

bool occurs(std::string_view memory, unsigned token) {
  for (std::size_t at = 0; at + token_length <= memory.size(); ++at) {
    if (stands_at(memory, at, token)) return true;
  }
  return false;
}

// In everything this process can write to: heap, stacks, data.
bool is_remembered(unsigned token) {
  const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  std::ifstream maps("/proc/self/maps");
  bool found = false;
  for (std::string line; !found && std::getline(maps, line);) {
    unsigned long from = 0;
    unsigned long to = 0;
    char dash = 0;
    std::string access;
    std::istringstream(line) >> std::hex >> from >> dash >> to >> access;
    if (!access.starts_with("rw")) continue;
    std::string bytes(to - from, '\0');
    const auto count = ::pread(memory, bytes.data(), bytes.size(), static_cast<off_t>(from));
    if (count > 0) found = occurs(std::string_view(bytes).substr(0, static_cast<std::size_t>(count)), token);
  }
  ::close(memory);
  return found;
}

enum Token : unsigned { uid = 1, title, organizer, attendee, declined, awkward, place, last = place };

// By a process of its own, which takes the words with it.
void write_calendar(const fs::path& path) {
  test::in_separate_process([&path] {
    std::ofstream out(path, std::ios::binary);
    out << "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
    for (int i = 0; i < 300; ++i) {
      out << "BEGIN:VEVENT\r\nUID:" << i << spell(uid) << "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261124T090000Z\r\n"
          << "DURATION:PT30M\r\nSUMMARY:" << spell(title) << "\r\nLOCATION:" << spell(place)
          << "\r\nORGANIZER:mailto:" << spell(organizer) << "@corp.example\r\nATTENDEE:mailto:" << spell(attendee)
          << "@corp.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:" << spell(declined)
          << "@corp.example\r\nATTENDEE:mailto:\"" << i << spell(awkward) << "\\\"@corp.example\r\nEND:VEVENT\r\n";
    }
    out << "END:VCALENDAR\r\n";
    return std::string();
  });
}

TEST(ReaderMemory, NoWordOfTheCalendarIsLeftInTheProcessThatHoldsTheKey) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "AddressSanitizer keeps freed memory, and maps terabytes of its own";
#endif
  process::ignore_broken_pipes();
  ASSERT_TRUE(identity::initialise());
  const auto keys = identity::Keys::for_this_run();
  const auto path = fs::temp_directory_path() / ("attune-memory-" + std::to_string(::getpid()) + ".ics");
  write_calendar(path);
  SourcePlan plan;
  plan.path = path;
  plan.settings.zone = "Europe/Berlin";
  plan.now = Instant{Seconds{1'795'424'400}};
  plan.window = {plan.now - std::chrono::weeks{26}, plan.now + std::chrono::weeks{8}};
  plan.reader = ATTUNE_READER;

  boost::asio::io_context context(1);
  const auto outcome = test::run(context, read_source(plan, {}, &keys));
  ASSERT_TRUE(outcome) << outcome.error().message;
  EXPECT_EQ(outcome->reading->meetings.size(), 300U);
  for (unsigned token = uid; token <= last; ++token) EXPECT_FALSE(is_remembered(token)) << "token " << token;

  plan.limits.occurrences = 100;
  ASSERT_FALSE(test::run(context, read_source(plan, {}, &keys))) << "it breaks off in the middle";
  for (unsigned token = uid; token <= last; ++token) EXPECT_FALSE(is_remembered(token)) << "token " << token;
  plan.limits = {};

  Directory names;
  ASSERT_TRUE(test::run(context, read_source(plan, {}, &keys, &names)));
  EXPECT_TRUE(is_remembered(attendee)) << "the search finds what is there";
  fs::remove(path);
}

}  // namespace
}  // namespace attune::reading

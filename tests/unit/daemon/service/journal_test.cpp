#include "daemon/service/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <map>
#include <sstream>

#include "tests/support/temporary_folder.hpp"

namespace attune::service {
namespace {

using test::TemporaryFolder;
using testing::ElementsAre;
using testing::Pair;

// What the journal would receive.
class Journal {
 public:
  Journal() : path_((folder_.path() / "socket").string()), descriptor_(::socket(AF_UNIX, SOCK_DGRAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path_.copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(::bind(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  }
  ~Journal() { ::close(descriptor_); }
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  const std::string& path() const { return path_; }

  // Each field comes as its name, the length of its value, its value.
  std::map<std::string, std::string> entry() const {
    std::array<char, 4096> buffer{};
    const auto size = ::recv(descriptor_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    std::string_view left(buffer.data(), size < 0 ? 0 : static_cast<std::size_t>(size));
    std::map<std::string, std::string> fields;
    while (!left.empty()) {
      const auto end = left.find('\n');
      std::uint64_t length = 0;
      std::memcpy(&length, left.data() + end + 1, sizeof length);
      fields.emplace(left.substr(0, end), left.substr(end + 1 + sizeof length, length));
      left.remove_prefix(end + 1 + sizeof length + length + 1);
    }
    return fields;
  }

 private:
  TemporaryFolder folder_;
  std::string path_;
  int descriptor_;
};

struct Log {
  explicit Log(const std::string& path, const std::string& name = "attuned")
      : logger(name, journal_sink(path, std::make_shared<spdlog::sinks::ostream_sink_st>(lines))) {
    logger.set_pattern("%v");
    logger.set_level(spdlog::level::trace);
  }

  std::ostringstream lines;
  spdlog::logger logger;
};

TEST(Journal, AnEntryHasItsFields) {
  const Journal journal;
  Log log(journal.path());
  log.logger.info("attuned runs");
  EXPECT_THAT(journal.entry(), ElementsAre(Pair("ATTUNE_VERSION", ATTUNE_VERSION), Pair("MESSAGE", "attuned runs"),
                                           Pair("PRIORITY", "6"), Pair("SYSLOG_IDENTIFIER", "attuned")));
  EXPECT_EQ(log.lines.str(), "");
}

TEST(Journal, LevelsAreThoseOfSyslog) {
  const Journal journal;
  Log log(journal.path());
  for (const auto& [level, priority] : {std::pair{spdlog::level::critical, "3"}, std::pair{spdlog::level::err, "3"},
                                        std::pair{spdlog::level::warn, "4"}, std::pair{spdlog::level::info, "6"},
                                        std::pair{spdlog::level::debug, "7"}, std::pair{spdlog::level::trace, "7"}}) {
    log.logger.log(level, "x");
    EXPECT_EQ(journal.entry()["PRIORITY"], priority);
  }
}

TEST(Journal, ALoggerOfAnotherNameSaysWhatItIsAbout) {
  const Journal journal;
  Log log(journal.path(), "source work");
  log.logger.warn("it can not be read");
  EXPECT_EQ(journal.entry()["ATTUNE_SUBJECT"], "source work");
}

TEST(Journal, ALineEndInAValueBeginsNoFieldOfItsOwn) {
  const Journal journal;
  Log log(journal.path(), "source work\nPRIORITY=0");
  log.logger.warn("one\nMESSAGE_ID=0");
  auto entry = journal.entry();
  EXPECT_EQ(entry["MESSAGE"], "one\nMESSAGE_ID=0");
  EXPECT_EQ(entry["ATTUNE_SUBJECT"], "source work\nPRIORITY=0");
  EXPECT_EQ(entry.count("MESSAGE_ID"), 0U);
}

TEST(Journal, WithoutAJournalTheLineIsWrittenOtherwise) {
  const TemporaryFolder folder;
  Log log((folder.path() / "nothing").string());
  log.logger.info("attuned runs");
  EXPECT_EQ(log.lines.str(), "attuned runs\n");
}

TEST(Journal, StandardErrorLeadsThereOnlyIfItIsWhatTheVariableNames) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  struct stat status {};
  ASSERT_EQ(::fstat(ends[1], &status), 0);
  const auto device = std::to_string(status.st_dev);
  const auto inode = std::to_string(status.st_ino);
  EXPECT_TRUE(leads_to_journal(device + ":" + inode, ends[1]));
  for (const auto& other : {device + ":" + inode + "0", inode + ":" + device, std::string{}, std::string("8:1")}) {
    EXPECT_FALSE(leads_to_journal(other, ends[1])) << other;
  }
  ::close(ends[0]);
  ::close(ends[1]);
  EXPECT_FALSE(leads_to_journal(device + ":" + inode, ends[1]));
}

}  // namespace
}  // namespace attune::service

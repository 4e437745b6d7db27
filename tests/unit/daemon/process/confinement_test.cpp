#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "daemon/process/child.hpp"
#include "daemon/process/hardening.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/separate_process.hpp"

namespace attune::process {
namespace {

using std::chrono::seconds;
using testing::StartsWith;

constexpr seconds long_enough{20};

// Copied before any test becomes somebody who may not look into the checkout.
const std::filesystem::path& hostile_child = test::within_reach(ATTUNE_HOSTILE_CHILD);

Command hostile(const std::string& how, const std::string& what = {}) {
  Command command;
  command.program = hostile_child;
  command.arguments = {how, what};
  command.confinement.files.execute = {"/usr", "/lib", "/lib64", command.program};
  command.confinement.files.read = {"/etc/ld.so.cache"};
  return command;
}

Awaitable<std::string> first_line(Command command) {
  auto child = co_await Child::spawn(std::move(command), in(long_enough));
  if (!child) co_return child.error().message;
  const auto line = co_await child->read_line(in(long_enough));
  if (!line) co_return line.error().message;
  co_return line->has_value() ? std::string(**line) : std::string("nothing");
}

std::string answer(Command command) {
  return test::run(first_line(std::move(command)));
}

std::string answer(const std::string& how, const std::string& what = {}) {
  return answer(hostile(how, what));
}

std::string proc(const char* file) {
  return "/proc/" + std::to_string(::getpid()) + "/" + file;
}

// A file beside this program that everybody may read but for the lock.
class SecretFile {
 public:
  SecretFile() : path_(std::filesystem::temp_directory_path() / ("attune-secret-" + std::to_string(::getpid()))) {
    std::ofstream(path_) << "secret";
  }
  SecretFile(const SecretFile&) = delete;
  SecretFile& operator=(const SecretFile&) = delete;
  ~SecretFile() { std::filesystem::remove(path_); }
  std::string path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(Confinement, KeepsAChildFromFilesItWasNotGiven) {
  const SecretFile key;
  EXPECT_EQ(answer("read", key.path()), "refused Permission denied");
  EXPECT_EQ(answer("write", key.path()), "refused Permission denied");
  EXPECT_EQ(answer("read", "/etc/passwd"), "refused Permission denied");
  auto given = hostile("read", key.path());
  given.confinement.files.read.emplace_back(key.path());
  EXPECT_EQ(answer(given), "opened");
  given.arguments[0] = "write";
  EXPECT_EQ(answer(given), "refused Permission denied");
  given.confinement.files.write = {key.path()};
  EXPECT_EQ(answer(given), "opened");
}

TEST(Confinement, KeepsAChildFromItsParentsMemoryAndEnvironment) {
  const auto attempts = [] {
    std::string answers;
    for (const char* file : {"mem", "environ", "maps", "fd/0"}) answers += answer("read", proc(file)) + "\n";
    auto with_own = hostile("read", proc("environ"));
    with_own.confinement.files.own_process = true;
    answers += answer(with_own) + "\n";
    return answers + answer("ptrace", std::to_string(::getpid())) + "\n";
  };
  for (const auto& ended : {test::in_separate_process(attempts), test::as_ordinary_user(attempts)}) {
    EXPECT_FALSE(ended.by_signal) << ended.number;
    for (const auto line : {0, 1, 2, 3, 4, 5}) {
      std::istringstream answers(ended.output);
      std::string text;
      for (int i = 0; i <= line; ++i) std::getline(answers, text);
      EXPECT_THAT(text, StartsWith("refused")) << line;
    }
  }
}

TEST(Confinement, LeavesAChildItsOwnFolderInProcWhereAsked) {
  auto command = hostile("read", "/proc/self/environ");
  EXPECT_THAT(answer(command), StartsWith("refused"));
  command.confinement.files.own_process = true;
  EXPECT_EQ(answer(command), "opened");
}

TEST(Confinement, KeepsAChildFromSignallingOthersAndFromAbstractSocketsUnlessGiven) {
  const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const std::string name = "attune-test-" + std::to_string(::getpid());
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  name.copy(address.sun_path + 1, name.size());
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  ASSERT_EQ(::bind(listening, reinterpret_cast<const sockaddr*>(&address), length), 0);
  ASSERT_EQ(::listen(listening, 4), 0);

  EXPECT_THAT(answer("connect", name), StartsWith("refused"));
  EXPECT_EQ(answer("signal", std::to_string(::getpid())), "refused");
  auto given = hostile("connect", name);
  given.confinement.abstract_sockets = true;
  EXPECT_EQ(answer(given), "connected");
  given.arguments = {"signal", std::to_string(::getpid())};
  given.confinement.signals = true;
  EXPECT_EQ(answer(given), "reached");
  ::close(listening);
}

TEST(Confinement, LimitsHoldBeforeTheProgramRuns) {
  const SecretFile file;
  auto command = hostile("limits");
  command.confinement.limits = {
      .cpu_seconds = 3, .address_space = 1ULL << 30U, .data = {}, .file_size = 0, .open_files = 17};
  EXPECT_EQ(answer(command), "cpu 3 4, address space 1073741824, file size 0, open files 17, core 0");
}

TEST(Confinement, NonDumpableHidesMemoryAndEnvironmentFromTheSameUserWithoutAnyLock) {
  const auto reads_parent = [] {
    const auto command = "cat /proc/" + std::to_string(::getpid()) + "/environ >/dev/null 2>&1";
    return std::system(command.c_str()) == 0 ? "read" : "refused";
  };
  const auto before = test::as_ordinary_user([&]() -> std::string { return reads_parent(); });
  EXPECT_EQ(before.output, "read") << "the test could not have failed";
  const auto after = test::as_ordinary_user([&]() -> std::string {
    if (!non_dumpable()) return "error";
    return reads_parent();
  });
  EXPECT_EQ(after.output, "refused");
}

}  // namespace
}  // namespace attune::process

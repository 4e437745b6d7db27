#include "tests/support/separate_process.hpp"

#include <grp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <map>
#include <stdexcept>

namespace attune::test {

namespace {

constexpr uid_t nobody = 65534;

std::string all_of(int from) {
  std::string text;
  std::array<char, 4096> piece{};
  for (ssize_t count = 0; (count = ::read(from, piece.data(), piece.size())) > 0;) {
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
  return text;
}

// The standard library's way out runs the test framework's; this one does not.
[[noreturn]] void work_and_leave(const std::function<std::string()>& work, int to) {
  const std::string text = work();
  static_cast<void>(!::write(to, text.data(), text.size()));
  ::_exit(EXIT_SUCCESS);
}

void become_ordinary() {
  if (::geteuid() != 0) return;
  if (::setgroups(0, nullptr) != 0 || ::setresgid(nobody, nobody, nobody) != 0 ||
      ::setresuid(nobody, nobody, nobody) != 0) {
    std::abort();
  }
  ::prctl(PR_SET_DUMPABLE, 1);  // changing the user turned it off; a program just started has it on
}

}  // namespace

Ended in_separate_process(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) std::abort();
  const pid_t process = ::fork();
  if (process == 0) {
    ::close(ends[0]);
    work_and_leave(work, ends[1]);
  }
  ::close(ends[1]);
  Ended ended;
  ended.output = all_of(ends[0]);
  ::close(ends[0]);
  int status = 0;
  ::waitpid(process, &status, 0);
  ended.by_signal = WIFSIGNALED(status);
  ended.number = ended.by_signal ? WTERMSIG(status) : WEXITSTATUS(status);
  return ended;
}

Ended as_ordinary_user(const std::function<std::string()>& work) {
  return in_separate_process([&work] {
    become_ordinary();
    return work();
  });
}

namespace {

namespace fs = std::filesystem;

struct PublicFolder {
  PublicFolder() {
    std::string name = (fs::temp_directory_path() / "attune-reach.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
    path = name;
    fs::permissions(path, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                              fs::perms::others_read | fs::perms::others_exec);
  }
  ~PublicFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  PublicFolder(const PublicFolder&) = delete;
  PublicFolder& operator=(const PublicFolder&) = delete;

  fs::path path;
  std::map<fs::path, fs::path> copies;
};

}  // namespace

const fs::path& within_reach(const fs::path& program) {
  static PublicFolder folder;
  const auto [copy, is_new] = folder.copies.try_emplace(program, folder.path / program.filename());
  if (is_new) fs::copy_file(program, copy->second);
  return copy->second;
}

}  // namespace attune::test

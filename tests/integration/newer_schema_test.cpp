// A later version of Attune was here: the real service leaves what it finds alone, and says so by its exit code.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/identity/keys.hpp"
#include "daemon/state/memory.hpp"
#include "daemon/state/sealed_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::state {
namespace {

namespace fs = std::filesystem;

class NewerSchema : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(identity::initialise());
    fs::create_directories(state_);
    fs::permissions(state_, fs::perms::owner_all);
    identity::MasterKey master;
    identity::Keys::make_master(master.bytes());
    write("key", master.bytes());
    keys_.emplace(identity::Keys::from_master(master.bytes()));
  }

  template <class Range>
  void write(const std::string& name, const Range& bytes) const {
    std::ofstream(state_ / name, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    fs::permissions(state_ / name, fs::perms::owner_read | fs::perms::owner_write);
  }

  std::string read(const std::string& name) const {
    std::ifstream stream(state_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  // The exit code of a service that does not stay.
  int start() const {
    const auto home = folder_.path().string();
    const auto command = "env -i HOME=" + home + " TZ=Europe/Berlin XDG_STATE_HOME=" + home +
                         "/state XDG_RUNTIME_DIR=" + home + " timeout 20 " ATTUNED " --quiet 2>" + home + "/said";
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  test::TemporaryFolder folder_;
  fs::path state_ = folder_.path() / "state/attune";
  std::optional<identity::Keys> keys_;
};

TEST_F(NewerSchema, IsRefusedWithItsOwnExitCodeAndNotTouched) {
  for (const auto* const newer : {"memory.sealed", "memory.sealed.1"}) {
    for (const auto* const name : {"memory.sealed", "memory.sealed.1"}) {
      write(name, seal(*keys_, Content::memory, memory_schema + (std::string_view(name) == newer ? 1 : 0), encode({})));
    }
    const auto before = read("memory.sealed") + read("memory.sealed.1") + read("key");
    EXPECT_EQ(start(), 4);
    EXPECT_EQ(read("memory.sealed") + read("memory.sealed.1") + read("key"), before);
  }
}

}  // namespace
}  // namespace attune::state

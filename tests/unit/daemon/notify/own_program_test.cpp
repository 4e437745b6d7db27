// The program of the owner's that the notifier `command` runs is held to the rules for notifiers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "daemon/notify/discover.hpp"
#include "tests/support/notifier_folder.hpp"

namespace attune::notify {
namespace {

namespace fs = std::filesystem;

class OwnProgram : public ::testing::Test {
 protected:
  OwnProgram() {
    write("tell", 0755);
    write("words", 0644);
  }
  fs::path write(const std::string& name, mode_t mode) const {
    const auto path = own_.path() / name;
    std::ofstream(path) << "#!/bin/sh\n";
    chmod(path.c_str(), mode);
    return path;
  }
  Discovery found(const std::vector<std::string>& command) const {
    return discover({notifiers_.path()}, {"command"}, command);
  }
  std::string reason(const std::vector<std::string>& command) const {
    const auto all = found(command);
    return all.rejected.empty() ? "" : all.rejected.front().reason;
  }
  std::string own(const std::string& name) const { return own_.path() / name; }

  test::NotifierFolder notifiers_{{"command"}};
  test::TemporaryFolder own_;
};

TEST_F(OwnProgram, ItAndTheFilesOfItsCommandMayBeRead) {
  const auto all = found({own("tell"), "--loud", own("words"), "/nonexistent", "/dev/null", "words"});
  ASSERT_EQ(all.usable.size(), 1U);
  EXPECT_EQ(all.usable[0].path, notifiers_.program("command"));
  EXPECT_EQ(all.usable[0].arguments.size(), 6U);
  EXPECT_THAT(all.usable[0].files, ::testing::ElementsAre(own("tell"), own("words")));
}

TEST_F(OwnProgram, WithoutACommandNothingRuns) {
  EXPECT_EQ(reason({}), "notify.command does not say what to run");
}

TEST_F(OwnProgram, OthersGetNoCommand) {
  notifiers_.add("good", {});
  const auto all = discover({notifiers_.path()}, {"good"}, {own("tell")});
  ASSERT_EQ(all.usable.size(), 1U);
  EXPECT_TRUE(all.usable[0].arguments.empty());
  EXPECT_TRUE(all.usable[0].files.empty());
}

TEST_F(OwnProgram, OneThatIsMissingOrCannotRunIsRejected) {
  EXPECT_EQ(reason({own("gone")}), "its program: it is not there");
  EXPECT_EQ(reason({own("words")}), "its program: it is not executable");
  EXPECT_EQ(reason({own_.path()}), "its program: it is not a file");
}

TEST_F(OwnProgram, AWorldWritableOneIsRejectedWithTheRepair) {
  EXPECT_EQ(reason({write("open", 0757)}), "its program: other users may change it (chmod go-w would help)");
  EXPECT_EQ(reason({own("tell"), write("open", 0646)}),
            "a file of its command: other users may change it (chmod go-w would help)");
  chmod(own_.path().c_str(), 0777);
  EXPECT_EQ(reason({own("tell")}), "its program: other users may change the folder it is in");
}

TEST_F(OwnProgram, AnotherUsersIsRejected) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a file to another user";
  ASSERT_EQ(chown(own("tell").c_str(), 65534, 0), 0);
  EXPECT_EQ(reason({own("tell")}), "its program: it belongs to another user");
}

TEST_F(OwnProgram, ALinkIsJudgedByWhatItLeadsTo) {
  const test::TemporaryFolder elsewhere;
  fs::create_symlink(own("tell"), elsewhere.path() / "link");
  EXPECT_EQ(found({elsewhere.path() / "link"}).usable.size(), 1U);
  chmod(own_.path().c_str(), 0777);
  EXPECT_EQ(reason({elsewhere.path() / "link"}), "its program: other users may change the folder it is in");
}

}  // namespace
}  // namespace attune::notify

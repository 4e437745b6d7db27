// The policy as a file: who may have written it, and whether it has changed.
#include "daemon/settings/policy_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace attune::settings {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class PolicyFile : public ::testing::Test {
 protected:
  void write(std::string_view text, fs::perms mode = fs::perms{0644}) const {
    std::ofstream(file()) << text;
    fs::permissions(file(), mode);
  }
  // Whoever runs this test stands for root.
  config::Policy read() const { return read_policy(file(), "/home/you", ::getuid()); }
  void expect_fault(const config::Policy& policy, const std::string& why) const {
    ASSERT_TRUE(policy.fault);
    EXPECT_THAT(to_text(*policy.fault), HasSubstr(file().string() + ": " + why));
    EXPECT_EQ(policy.names, config::NamesLevel::none);
  }
  fs::path file() const { return folder_.path() / "policy.toml"; }
  fs::path folder() const { return folder_.path(); }

 private:
  test::TemporaryFolder folder_;
};

TEST_F(PolicyFile, WithoutOneThereIsNone) {
  EXPECT_FALSE(read().present());
  EXPECT_FALSE(read_policy(folder() / "no/policy.toml", "", ::getuid()).present());
}

TEST_F(PolicyFile, IsRead) {
  write("[privacy]\nretention = 9\n");
  EXPECT_FALSE(read().fault);
  EXPECT_EQ(read().retention_weeks, 9);
}

TEST_F(PolicyFile, OfAnybodyElseIsTheStrictest) {
  write("");
  expect_fault(read_policy(file(), "", ::getuid() + 1), "it does not belong to root");
}

TEST_F(PolicyFile, ThatOthersMayWriteIsTheStrictest) {
  write("", fs::perms{0664});
  expect_fault(read(), "it may be written by others than root");
  write("", fs::perms{0646});
  expect_fault(read(), "it may be written by others than root");
}

TEST_F(PolicyFile, InAFolderThatOthersMayWriteIsTheStrictest) {
  write("");
  fs::permissions(folder(), fs::perms{0777});
  expect_fault(read(), "its folder may be written by others than root");
}

TEST_F(PolicyFile, ThatIsNoFileIsTheStrictest) {
  fs::create_directory(file());
  expect_fault(read(), "is not a plain file");
  fs::remove(file());
  ASSERT_EQ(::mkfifo(file().c_str(), 0644), 0);
  expect_fault(read(), "is not a plain file");
}

TEST_F(PolicyFile, ThatIsALinkToNowhereIsTheStrictest) {
  fs::create_symlink("/nowhere", file());
  expect_fault(read(), "can not be read");
  fs::remove(file());
  fs::create_symlink("policy.toml", file());
  expect_fault(read(), "can not be read");
}

TEST_F(PolicyFile, ThatIsTooLargeIsTheStrictest) {
  write(std::string(1024 * 1024 + 1, '#'));
  expect_fault(read(), "is over 1 MiB");
}

TEST_F(PolicyFile, MayBeALinkToASoundOne) {
  std::ofstream(folder() / "real") << "[privacy]\nretention = 9\n";
  fs::create_symlink("real", file());
  EXPECT_EQ(read().retention_weeks, 9);
}

TEST_F(PolicyFile, ThatMayNotBeReadIsTheStrictest) {
  if (::getuid() == 0) GTEST_SKIP() << "root may read everything";
  write("", fs::perms{0});
  expect_fault(read(), "can not be read");
}

TEST_F(PolicyFile, HasAStampThatChangesWithIt) {
  auto last = stamp_of(file());
  const auto expect_change = [&](const char* what) {
    const auto now = stamp_of(file());
    EXPECT_NE(now, last) << what;
    last = now;
    EXPECT_EQ(stamp_of(file()), last) << what;
  };
  write("[nudge]\n");
  expect_change("it came");
  fs::rename(file(), folder() / "aside");
  write("[nudge]\n");
  expect_change("it was replaced by one alike");
  fs::permissions(file(), fs::perms{0666});
  expect_change("others may write it");
  fs::remove(file());
  expect_change("it went");
  fs::create_symlink("/nowhere", file());
  expect_change("a link came");
}

TEST_F(PolicyFile, HasAStampThatOtherFilesDoNotChange) {
  write("");
  const auto before = stamp_of(file());
  std::ofstream(folder() / "other");
  EXPECT_EQ(stamp_of(file()), before);
}

}  // namespace
}  // namespace attune::settings

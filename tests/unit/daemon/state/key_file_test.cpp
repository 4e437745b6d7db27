#include "daemon/state/key_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/state/full_memory.hpp"
#include "tests/unit/daemon/state/state_folder.hpp"

namespace attune::state {
namespace {

using ::testing::HasSubstr;

class KeyFile : public StateFolderTest {
 protected:
  files::path key() const { return folder_ / "key"; }
  std::array<std::uint8_t, 8> check_of_a_start() { return Store::open(folder_).value().keys().check(); }
  Error refusal() {
    auto store = Store::open(folder_);
    EXPECT_FALSE(store);
    return store ? Error{ErrorKind::usage, ""} : store.error();
  }
};

TEST_F(KeyFile, TheFirstStartMakesAKeyAndTheNextOnesUseIt) {
  const auto first = check_of_a_start();
  EXPECT_EQ(bytes_of(key()).size(), 32U);
  EXPECT_EQ(check_of_a_start(), first);
}

TEST_F(KeyFile, OnlyTheOwnerMayLookInWhateverTheUmask) {
  const auto before = ::umask(0);
  check_of_a_start();
  ::umask(before);
  EXPECT_EQ(mode_of(folder_), 0700U);
  EXPECT_EQ(mode_of(folder_ / "readings"), 0700U);
  EXPECT_EQ(mode_of(key()), 0600U);
}

TEST_F(KeyFile, AUmaskThatForbidsTheOwnerDoesNotStandInTheWay) {
  const auto before = ::umask(0777);
  const auto first = check_of_a_start();
  ::umask(before);
  EXPECT_EQ(mode_of(folder_), 0700U);
  EXPECT_EQ(mode_of(key()), 0600U);
  EXPECT_EQ(check_of_a_start(), first);
}

TEST_F(KeyFile, AFolderLeftOpenToOthersIsClosed) {
  files::create_directories(folder_);
  ::chmod(folder_.c_str(), 0755);
  check_of_a_start();
  EXPECT_EQ(mode_of(folder_), 0700U);
}

TEST_F(KeyFile, AKeyThatOthersMayReadIsRefusedWithTheRepairTold) {
  check_of_a_start();
  for (const mode_t mode : {0640U, 0604U, 0620U, 0601U}) {
    ::chmod(key().c_str(), mode);
    const auto error = refusal();
    EXPECT_EQ(error.kind, ErrorKind::key);
    EXPECT_THAT(error.message, HasSubstr("chmod 600"));
  }
  ::chmod(key().c_str(), 0600);
  EXPECT_TRUE(Store::open(folder_));
}

TEST_F(KeyFile, AKeyThatBelongsToSomeoneElseIsRefused) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  check_of_a_start();
  ASSERT_EQ(::chown(key().c_str(), 65534, 65534), 0);
  EXPECT_EQ(refusal().kind, ErrorKind::key);
}

TEST_F(KeyFile, AMissingKeyIsNotReplacedWhileSomethingIsRemembered) {
  {
    auto store = Store::open(folder_).value();
    ASSERT_TRUE(store.save_memory(full_memory()));
  }
  files::remove(key());
  const auto before = everything();
  EXPECT_EQ(refusal().kind, ErrorKind::key);
  EXPECT_EQ(everything(), before);
}

TEST_F(KeyFile, AMissingKeyIsNotReplacedWhileReadingsExist) {
  {
    auto store = Store::open(folder_).value();
    ASSERT_TRUE(store.save_reading(SourceReading{}));
  }
  files::remove(key());
  EXPECT_EQ(refusal().kind, ErrorKind::key);
}

TEST_F(KeyFile, AnotherKeyIsRefusedAndTheStateUntouched) {
  {
    auto store = Store::open(folder_).value();
    ASSERT_TRUE(store.save_memory(full_memory()));
    ASSERT_TRUE(store.save_reading(SourceReading{}));
  }
  write(key(), std::vector<std::uint8_t>(32, 7));
  const auto before = everything();
  EXPECT_EQ(refusal().kind, ErrorKind::key);
  EXPECT_EQ(everything(), before);
}

TEST_F(KeyFile, AFlippedBitAnywhereInTheKeyIsRefusedAndTheStateUntouched) {
  {
    auto store = Store::open(folder_).value();
    ASSERT_TRUE(store.save_memory(full_memory()));
  }
  const auto sound = bytes_of(key());
  for (std::size_t bit = 0; bit < 8 * sound.size(); ++bit) {
    auto changed = sound;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
    write(key(), changed);
    const auto before = everything();
    EXPECT_EQ(refusal().kind, ErrorKind::key) << bit;
    EXPECT_EQ(everything(), before) << bit;
  }
  write(key(), sound);
  EXPECT_TRUE(Store::open(folder_)->load_memory()->memory);
}

TEST_F(KeyFile, ADamagedKeyIsRefused) {
  check_of_a_start();
  for (const auto& bytes : {std::vector<std::uint8_t>{}, std::vector<std::uint8_t>(31, 1),
                            std::vector<std::uint8_t>(33, 1), std::vector<std::uint8_t>(32, 0)}) {
    write(key(), bytes);
    EXPECT_EQ(refusal().kind, ErrorKind::key) << bytes.size();
  }
}

TEST_F(KeyFile, AKeyThatIsALinkAFolderOrAPipeIsRefused) {
  check_of_a_start();
  files::rename(key(), home_ / "elsewhere");
  files::create_symlink(home_ / "elsewhere", key());
  EXPECT_EQ(refusal().kind, ErrorKind::key);
  files::remove(key());
  files::create_directory(key());
  EXPECT_EQ(refusal().kind, ErrorKind::key);
  files::remove(key());
  ASSERT_EQ(::mkfifo(key().c_str(), 0600), 0);
  EXPECT_EQ(refusal().kind, ErrorKind::key);
}

TEST_F(KeyFile, ASymlinkedHomeIsFine) {
  files::create_directories(home_ / "real");
  files::create_symlink(home_ / "real", home_ / "link");
  const auto first = Store::open(home_ / "link" / "attune").value().keys().check();
  EXPECT_EQ(Store::open(home_ / "real" / "attune").value().keys().check(), first);
}

TEST_F(KeyFile, NoMessageNamesAFileThatIsNotOurs) {
  check_of_a_start();
  ::chmod(key().c_str(), 0644);
  EXPECT_THAT(refusal().message, ::testing::Not(HasSubstr(home_.string())));
}

}  // namespace
}  // namespace attune::state

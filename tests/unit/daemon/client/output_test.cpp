#include "daemon/client/output.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

namespace attune::client {
namespace {

TEST(Output, NoticesThatNobodyListens) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  Output out(ends[1]);
  out.print("something");
  out.flush();
  EXPECT_TRUE(out.closed());
  EXPECT_FALSE(out.failed());
  ::close(ends[1]);
}

TEST(Output, NoticesAFullDisk) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(full, 0);
  Output out(full);
  out.print("something");
  out.flush();
  EXPECT_TRUE(out.failed());
  EXPECT_FALSE(out.closed());
  ::close(full);
}

TEST(Output, HasTheUsualWidthWhereItIsNoTerminal) {
  const int null = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  Output out(null);
  EXPECT_FALSE(out.is_terminal());
  EXPECT_EQ(out.width(), 80);
  ::close(null);
}

}  // namespace
}  // namespace attune::client

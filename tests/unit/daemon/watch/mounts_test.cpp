#include "daemon/watch/mounts.hpp"

#include <gtest/gtest.h>

namespace attune::watch {
namespace {

constexpr std::string_view machine = R"(21 27 0:19 / /sys rw,nosuid shared:7 - sysfs sysfs rw
27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
60 27 0:41 / /home/pat rw shared:2 master:1 - nfs4 server:/export/pat rw,vers=4.2
61 60 254:2 / /home/pat/local rw - ext4 /dev/vdb rw
62 27 0:44 / /media/cloud\040drive rw - fuse.sshfs pat@server:/ rw
63 27 0:45 / /media/office rw - autofs systemd-1 rw
64 63 0:46 / /media/office rw - cifs //server/office rw
65 27 0:47 / /srv rw - autofs systemd-1 rw
66 65 254:3 / /srv rw - ext4 /dev/vdc rw
nonsense
67 27 0:48 / /cut rw
)";

TEST(Mounts, APathLiesOnTheNearestMountAboveIt) {
  const auto mounts = Mounts::parse(machine);
  EXPECT_FALSE(mounts.is_remote("/etc/attune"));
  EXPECT_TRUE(mounts.is_remote("/home/pat"));
  EXPECT_TRUE(mounts.is_remote("/home/pat/calendars/work.ics"));
  EXPECT_FALSE(mounts.is_remote("/home/pat/local/work.ics"));
  EXPECT_FALSE(mounts.is_remote("/home/patricia"));
}

TEST(Mounts, EscapedCharactersInAMountPointAreRead) {
  EXPECT_TRUE(Mounts::parse(machine).is_remote("/media/cloud drive/work.ics"));
}

TEST(Mounts, WhatWasMountedLastOnAPlaceCounts) {
  const auto mounts = Mounts::parse(machine);
  EXPECT_TRUE(mounts.is_remote("/media/office/x"));
  EXPECT_FALSE(mounts.is_remote("/srv/x"));
}

TEST(Mounts, ThisMachinesOwnRootIsLocal) {
  EXPECT_FALSE(Mounts::of_this_machine().is_remote("/proc/self"));
}

}  // namespace
}  // namespace attune::watch

#include "daemon/client/proof/world.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <system_error>

#include "daemon/process/descriptor.hpp"

namespace attune::client::proof {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> days_of_week{"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};
// One nudge is wanted, and it is to be about one person.
constexpr std::array<std::string_view, 10> kinds_off{
    "meeting_overload", "no_focus_time", "thin_focus",  "missing_one_on_one", "rhythm_moved",
    "losing_touch",     "fewer_people",  "after_hours", "milestone",          "good_news"};

std::string configuration(const World& world, const std::string& own_address) {
  std::string text = "[identity]\naddresses = [\"" + own_address + "\"]\n[time]\nzone = \"UTC\"\n";
  text += "[work]\nlunch = []\n[work.hours]\n";
  for (const auto day : days_of_week) text += std::string(day) + " = [\"00:00-24:00\"]\n";
  text += "[nudge]\nlearning_days = 0\ndigest = false\n[privacy]\nnames = \"" + world.names_level() + "\"\n";
  text += "[notify]\nuse = [\"proof\"]\n";
  for (const auto kind : kinds_off) text += "[findings." + std::string(kind) + "]\nenabled = false\n";
  text += "[[source]]\nname = \"single\"\nkind = \"file\"\npath = \"" + (world.calendars() / "single.ics").string() +
          "\"\n";
  text +=
      "[[source]]\nname = \"folder\"\nkind = \"vdir\"\npath = \"" + (world.calendars() / "folder").string() + "\"\n";
  return text;
}

Result<void> write_file(const fs::path& path, std::string_view text) {
  const process::Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file) return process::system_failure("cannot make a file for the proof");
  while (!text.empty()) {
    const auto written = ::write(file.get(), text.data(), text.size());
    if (written < 0) return process::system_failure("cannot write a file for the proof");
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> make_folders(const World& world) {
  std::error_code fault;
  for (const auto& folder : {world.config_file().parent_path(), world.home() / ".local/state", world.home() / ".cache",
                             world.runtime(), world.temporary(), world.calendars() / "folder", world.said()}) {
    fs::create_directories(folder, fault);
    if (fault) return process::system_failure("cannot make a folder for the proof", fault.value());
  }
  // As the session makes it.
  fs::permissions(world.runtime(), fs::perms::owner_all, fault);
  if (fault) return process::system_failure("cannot make a folder for the proof", fault.value());
  return {};
}

}  // namespace

Result<PrivateFolder> PrivateFolder::make(const settings::Environment& environment) {
  const auto given = environment("TMPDIR");
  auto path = (given && given->starts_with('/') ? *given : std::string("/tmp")) + "/attune-proof.XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) return process::system_failure("cannot make a folder for the proof");
  return PrivateFolder(path);
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

Result<World> World::make(const fs::path& folder, const std::string& names_level, const CanaryCalendar& calendar) {
  World world(folder, names_level);
  if (auto made = make_folders(world); !made) return tl::unexpected(made.error());
  auto written = write_file(world.config_file(), configuration(world, calendar.own_address));
  if (written) written = write_file(world.calendars() / "single.ics", calendar.single);
  for (const auto& file : calendar.folder) {
    if (written) written = write_file(world.calendars() / "folder" / file.name, file.text);
  }
  if (!written) return tl::unexpected(written.error());
  return world;
}

std::vector<std::string> World::environment() const {
  return {"HOME=" + home().string(),
          "XDG_CONFIG_HOME=" + (home() / ".config").string(),
          "XDG_STATE_HOME=" + (home() / ".local/state").string(),
          "XDG_CACHE_HOME=" + (home() / ".cache").string(),
          "XDG_DATA_HOME=" + (home() / ".local/share").string(),
          "XDG_RUNTIME_DIR=" + runtime().string(),
          "TMPDIR=" + temporary().string(),
          "PATH=/usr/bin:/bin",
          "LANG=C.UTF-8",
          "TZ=UTC"};
}

}  // namespace attune::client::proof

// A small world of the proof's own: a home with nothing in it but the calendar of canaries, in which the programs run.
// It knows no bus, no screen and nothing of the owner's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/client/proof/calendar.hpp"
#include "daemon/settings/paths.hpp"

namespace attune::client::proof {

// Under the folder for temporary files; gone with all that is in it when this object goes.
class PrivateFolder {
 public:
  static Result<PrivateFolder> make(const settings::Environment& environment);
  PrivateFolder(PrivateFolder&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
  PrivateFolder& operator=(PrivateFolder&&) = delete;
  ~PrivateFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit PrivateFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

class World {
 public:
  // Writes the configuration and the calendars.
  static Result<World> make(const std::filesystem::path& folder, const std::string& names_level,
                            const CanaryCalendar& calendar);

  const std::string& names_level() const { return names_level_; }
  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path home() const { return folder_ / "home"; }
  std::filesystem::path runtime() const { return folder_ / "run"; }
  std::filesystem::path temporary() const { return folder_ / "tmp"; }
  std::filesystem::path calendars() const { return folder_ / "calendars"; }
  std::filesystem::path log() const { return folder_ / "log"; }
  std::filesystem::path said() const { return folder_ / "said"; }  // what the command prints, a file each
  std::filesystem::path config_file() const { return home() / ".config/attune/config.toml"; }
  std::filesystem::path state() const { return home() / ".local/state/attune"; }
  std::filesystem::path control_socket() const { return runtime() / "attune/control"; }

  // All of it: programs get nothing else.
  std::vector<std::string> environment() const;

 private:
  World(std::filesystem::path folder, std::string names_level)
      : folder_(std::move(folder)), names_level_(std::move(names_level)) {}

  std::filesystem::path folder_;
  std::string names_level_;
};

}  // namespace attune::client::proof

#include "daemon/client/setup/config_file.hpp"

#include <sys/stat.h>

#include <csignal>

#include "config/enforce.hpp"
#include "core/base/escape.hpp"
#include "daemon/client/private_file.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/process/descriptor.hpp"
#include "daemon/state/atomic_file.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 16;
constexpr int most_copies = 99;

std::string shown(const fs::path& path) {
  return escape_line(path.string(), 300);
}

// Where a chain of links ends, whether or not there is anything.
Result<fs::path> end_of_links(fs::path path) {
  std::error_code fault;
  for (int links = 0; links < most_links; ++links) {
    const auto target = fs::read_symlink(path, fault);
    if (fault) return path;
    path = (path.parent_path() / target).lexically_normal();
  }
  return failure(ErrorKind::configuration, shown(path) + " is a symbolic link that leads nowhere");
}

// The first name that is free, so that no copy is ever lost to another.
fs::path free_name(const fs::path& file) {
  std::error_code fault;
  auto name = fs::path(file.native() + ".before-setup");
  for (int number = 2; number <= most_copies && fs::exists(fs::symlink_status(name, fault)); ++number) {
    name = file.native() + ".before-setup." + std::to_string(number);
  }
  return name;
}

// Nothing half done is left beside the configuration by Ctrl-C or a terminal that closes.
class WithoutInterruption {
 public:
  WithoutInterruption() {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&signals, signal);
    ::sigprocmask(SIG_BLOCK, &signals, &before_);
  }
  WithoutInterruption(const WithoutInterruption&) = delete;
  WithoutInterruption& operator=(const WithoutInterruption&) = delete;
  ~WithoutInterruption() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

Result<fs::path> keep_copy(const fs::path& file, std::string_view text) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return process::system_failure("cannot look at " + shown(file));
  auto copy = free_name(file);
  if (auto kept = write_private_file(copy, text); !kept) return tl::unexpected(kept.error());
  if (::chmod(copy.c_str(), status.st_mode & 0777U) != 0) return process::system_failure("cannot keep " + shown(copy));
  return copy;
}

}  // namespace

fs::path config_file(const settings::Paths& paths) {
  return paths.config / "config.toml";
}

config::Loaded loaded_with(const settings::Paths& paths, const std::string& text) {
  auto files = config::machine_files(paths.folders());
  const auto own = config::owner_files(paths.folders());
  files.insert(files.end(), own.begin(), own.end());
  std::vector<config::Document> documents;
  for (const auto& file : files) {
    const bool this_one = file.path == config_file(paths);
    documents.push_back({file.path, this_one ? text : text_of(file.path)});
  }
  return config::load(documents, paths.home);
}

config::Settings as_ruled(const settings::Paths& paths, const config::Settings& said, const config::Policy& policy) {
  config::Written written{{said, {}, {}}, config::load(config::machine_files(paths.folders()), paths.home).settings};
  return config::enforce(std::move(written), policy).settings;
}

Result<std::optional<std::string>> standing_config(const settings::Paths& paths) {
  const auto file = config_file(paths);
  std::error_code fault;
  if (!fs::exists(fs::status(file, fault))) return std::nullopt;
  auto text = text_of(file);
  if (text.empty() && fs::file_size(file, fault) != 0) {
    return failure(ErrorKind::configuration, shown(file) + " can not be read; nothing was changed");
  }
  return text;
}

Result<Written> write_config(const settings::Paths& paths, std::string_view text) {
  const auto before = standing_config(paths);
  if (!before) return tl::unexpected(before.error());
  Written written;
  auto target = end_of_links(config_file(paths));
  if (!target) return tl::unexpected(target.error());
  written.file = std::move(*target);
  if (*before == text) return written;
  const WithoutInterruption scope;
  if (const auto folder = state::open_private_folder(paths.config); !folder) {
    return failure(ErrorKind::system, folder.error().message + "; nothing was changed");
  }
  if (before->has_value()) {
    auto copy = keep_copy(config_file(paths), **before);
    if (!copy) return tl::unexpected(copy.error());
    written.copy = std::move(*copy);
  }
  if (auto done = write_private_file(written.file, text); !done) return tl::unexpected(done.error());
  written.changed = true;
  return written;
}

}  // namespace attune::client::setup

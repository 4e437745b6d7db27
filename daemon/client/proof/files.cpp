#include "daemon/client/proof/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <system_error>

#include "daemon/process/descriptor.hpp"
#include "daemon/state/key_file.hpp"
#include "daemon/state/sealed_file.hpp"

namespace attune::client::proof {
namespace {

namespace fs = std::filesystem;

struct Area {
  std::string_view path;
  std::string_view name;
};
// The first that fits.
constexpr std::array areas{Area{"log", "log"},
                           Area{"said", "command"},
                           Area{"home/.local/state", "state"},
                           Area{"home/.config", "configuration"},
                           Area{"home/.cache", "cache"},
                           Area{"run", "runtime"},
                           Area{"tmp", "temporary"},
                           Area{"", "home"}};

constexpr std::uintmax_t largest_shared_file = std::uintmax_t{16} << 20U;

std::string area_of(const std::string& relative) {
  for (const auto& area : areas) {
    if (relative == area.path || relative.starts_with(std::string(area.path) + '/')) return std::string(area.name);
  }
  return "home";
}

class Unsealer {
 public:
  explicit Unsealer(const World& world) {
    const auto folder = state::open_private_folder(world.state());
    if (!folder) return;
    auto master = state::load_key(*folder);
    if (master && *master) keys_.emplace(identity::Keys::from_master((*master)->bytes()));
  }

  std::optional<std::string> open(const std::string& sealed) const {
    if (!keys_) return std::nullopt;
    const auto plain =
        state::open_whatever_it_is(*keys_, {reinterpret_cast<const std::uint8_t*>(sealed.data()), sealed.size()});
    if (!plain) return std::nullopt;
    return std::string(plain->begin(), plain->end());
  }

 private:
  std::optional<identity::Keys> keys_;
};

void look_into(const fs::path& path, const std::string& shown, const std::string& area, const Search& search,
               const Search::Allowed& allowed, const Unsealer* unsealer, Searched& searched) {
  if (const auto found = search.find(shown)) searched.finds.push_back({area, *found + ", in the name of a file"});
  const auto text = file_text(path);
  if (!text) return;
  ++searched.files;
  if (const auto found = search.find(*text, allowed)) searched.finds.push_back({area, *found + ", in " + shown});
  const auto plain = unsealer == nullptr ? std::nullopt : unsealer->open(*text);
  if (!plain) return;
  ++searched.unsealed;
  if (const auto found = search.find(*plain)) searched.finds.push_back({area, *found + ", sealed, in " + shown});
}

bool is_own_file(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
         static_cast<std::uintmax_t>(status.st_size) <= largest_shared_file;
}

}  // namespace

std::optional<std::string> file_text(const fs::path& path) {
  const process::Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return std::nullopt;
  std::string text;
  std::array<char, 16384> piece{};
  for (;;) {
    const auto size = ::read(file.get(), piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return std::nullopt;
    if (size == 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(size));
  }
}

Searched search_files(const World& world, const Search& search) {
  const Unsealer unsealer(world);
  // The owner's address stands there because the owner wrote it.
  const Search::Allowed own_address = [](const Canary& canary) { return canary.kind == CanaryKind::own_address; };
  Searched searched;
  std::error_code fault;
  for (auto entry = fs::recursive_directory_iterator(world.folder(), fault);
       entry != fs::recursive_directory_iterator(); entry.increment(fault)) {
    if (fault) break;
    if (entry->path() == world.calendars()) {
      entry.disable_recursion_pending();
      continue;
    }
    if (entry->is_directory(fault)) continue;
    const auto relative = entry->path().lexically_relative(world.folder()).string();
    const bool own = entry->path() == world.config_file();
    look_into(entry->path(), relative, area_of(relative), search, own ? own_address : nullptr, &unsealer, searched);
  }
  return searched;
}

std::set<fs::path> shared_temporary_files() {
  std::set<fs::path> files;
  for (const char* folder : {"/tmp", "/var/tmp", "/dev/shm"}) {
    std::error_code fault;
    for (const auto& entry : fs::directory_iterator(folder, fault)) {
      if (is_own_file(entry.path())) files.insert(entry.path());
    }
  }
  return files;
}

Searched search_new_files(const std::set<fs::path>& before, const Search& search) {
  Searched searched;
  for (const auto& path : shared_temporary_files()) {
    if (!before.contains(path)) look_into(path, path.string(), "temporary", search, nullptr, nullptr, searched);
  }
  return searched;
}

}  // namespace attune::client::proof

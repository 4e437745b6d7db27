#include "daemon/watch/spots.hpp"

#include <deque>
#include <optional>

namespace attune::watch {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as the kernel, path_resolution(7)

std::deque<std::string> names_of(const fs::path& path) {
  std::deque<std::string> names;
  for (const auto& part : path.relative_path()) {
    if (!part.empty() && part != ".") names.push_back(part.string());
  }
  return names;
}

class Way {
 public:
  using MayLookAt = std::function<bool(const fs::path&)>;
  using Visit = std::function<void(const Spot&)>;
  Way(const fs::path& path, const MayLookAt& may_look_at, const Visit& visit)
      : names_(names_of(path)), may_look_at_(may_look_at), visit_(visit) {}

  bool walk() {
    while (!names_.empty()) {
      const auto name = std::move(names_.front());
      names_.pop_front();
      if (name == "..") {
        at_ = at_.parent_path();
      } else if (const auto end = step(name)) {
        return *end;
      }
    }
    return false;
  }

 private:
  // Whether the way ends here, and how.
  std::optional<bool> step(const std::string& name) {
    const auto next = at_ / name;
    if (!may_look_at_(next)) return false;
    if (!fs::exists(status_of(next))) {
      visit_({Role::missing, at_, name});
      if (!fs::exists(status_of(next))) return true;  // it did not appear in the meantime
    }
    const auto status = status_of(next);
    if (fs::is_symlink(status)) return follow(next);
    at_ = next;
    if (names_.empty()) {
      visit_({fs::is_directory(status) ? Role::folder : Role::file, next, {}});
      return true;
    }
    visit_({Role::way, next, {}});
    return fs::is_directory(status) ? std::nullopt : std::optional(false);
  }

  static fs::file_status status_of(const fs::path& path) {
    std::error_code fault;
    return fs::symlink_status(path, fault);
  }

  std::optional<bool> follow(const fs::path& link) {
    visit_({Role::link, link, {}});
    std::error_code fault;
    const auto target = fs::read_symlink(link, fault);
    if (fault || ++links_ > most_links) return false;
    if (target.is_absolute()) at_ = "/";
    auto names = names_of(target);
    names_.insert(names_.begin(), names.begin(), names.end());
    return std::nullopt;
  }

  std::deque<std::string> names_;  // yet to be looked up
  const MayLookAt& may_look_at_;
  const Visit& visit_;
  fs::path at_ = "/";
  int links_ = 0;
};

}  // namespace

bool visit_spots(const fs::path& path, const std::function<bool(const fs::path&)>& may_look_at,
                 const std::function<void(const Spot&)>& visit) {
  return Way(path, may_look_at, visit).walk();
}

}  // namespace attune::watch

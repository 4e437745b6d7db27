#include "daemon/client/setup/places.hpp"

#include <array>
#include <utility>

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// RFC 3986, 2.1.
std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hexadecimal(text[at + 1]) : -1;
    const int low = high < 0 ? -1 : hexadecimal(text[at + 2]);
    if (low < 0) {
      decoded += text[at];
    } else {
      decoded += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return decoded;
}

}  // namespace

Places find_places(const fs::path& home, const settings::Environment& environment) {
  const auto below = [&](const char* name, const char* standard) {
    const auto value = environment(name);
    return value && value->starts_with('/') ? fs::path(*value) : home / standard;
  };
  return {home, below("XDG_CONFIG_HOME", ".config"), below("XDG_DATA_HOME", ".local/share"),
          below("XDG_CACHE_HOME", ".cache"), environment};
}

fs::path meant_path(std::string_view written, const Places& places) {
  std::string text(written);
  for (const std::string_view scheme : {"file://localhost/", "file:///"}) {
    if (text.starts_with(scheme)) text = percent_decoded(std::string_view(text).substr(scheme.size() - 1));
  }
  const std::array<std::pair<std::string_view, fs::path>, 8> roots{{{"~", places.home},
                                                                    {"$HOME", places.home},
                                                                    {"${HOME}", places.home},
                                                                    {"$XDG_DATA_HOME", places.data},
                                                                    {"${XDG_DATA_HOME}", places.data},
                                                                    {"$XDG_CONFIG_HOME", places.config},
                                                                    {"${XDG_CONFIG_HOME}", places.config},
                                                                    {"", {}}}};
  for (const auto& [root, stands_for] : roots) {
    if (root.empty() || !text.starts_with(root)) continue;
    const auto rest = std::string_view(text).substr(root.size());
    if (rest.empty() || rest.front() == '/') return (stands_for.native() + std::string(rest));
  }
  if (!text.starts_with('/') || text.find('\0') != std::string::npos) return {};
  return fs::path(text);
}

}  // namespace attune::client::setup

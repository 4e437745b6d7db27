#include "daemon/client/setup/foreign_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "core/base/text.hpp"
#include "core/calendar/file_name.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::client::setup {
namespace {

constexpr std::size_t largest_file = std::size_t{1024} * 1024;
constexpr std::size_t most_names = 20'000;
constexpr std::size_t most_looked_at = 100'000;  // of a folder of mails, say

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

// Without O_NONBLOCK a pipe of that name would be waited for.
process::Descriptor open_plain_file(const std::filesystem::path& path) {
  process::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return file;
}

std::string_view unquoted(std::string_view value) {
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'');
  const auto end = quoted ? value.find(value.front(), 1) : std::string_view::npos;
  return end == std::string_view::npos ? value : value.substr(1, end - 1);
}

struct Heading {
  std::size_t depth = 0;
  std::string_view name;
};

Heading heading_of(std::string_view line) {
  Heading heading;
  while (heading.depth < line.size() && line[heading.depth] == '[') ++heading.depth;
  const auto end = line.find(']', heading.depth);
  if (end == std::string_view::npos) return {};
  heading.name = trim(line.substr(heading.depth, end - heading.depth));
  return heading;
}

}  // namespace

std::string text_of(const std::filesystem::path& path) {
  const auto file = open_plain_file(path);
  if (!file) return {};
  std::string text(largest_file + 1, '\0');
  std::size_t size = 0;
  while (size < text.size()) {
    const auto got = ::read(file.get(), text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {};
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  text.resize(size);
  return size > largest_file ? std::string{} : text;
}

std::vector<std::string> names_in(const std::filesystem::path& path) {
  std::vector<std::string> names;
  const Folder folder(::opendir(path.c_str()));
  while (folder != nullptr && names.size() < most_names) {
    const auto* const entry = ::readdir(folder.get());
    if (entry == nullptr) break;
    const std::string_view name(&entry->d_name[0]);
    if (name != "." && name != "..") names.emplace_back(name);
  }
  std::ranges::sort(names);
  return names;
}

bool is_plain_file(const std::filesystem::path& path) {
  return static_cast<bool>(open_plain_file(path));
}

bool is_folder(const std::filesystem::path& path) {
  return Folder(::opendir(path.c_str())) != nullptr;
}

bool is_calendar_folder(const std::filesystem::path& path) {
  const Folder folder(::opendir(path.c_str()));
  for (std::size_t looked_at = 0; folder != nullptr && looked_at < most_looked_at; ++looked_at) {
    const auto* const entry = ::readdir(folder.get());
    if (entry == nullptr) return false;
    if (names_a_calendar(&entry->d_name[0])) return true;
  }
  return false;
}

void for_each_entry(std::string_view text, const std::function<void(const Entry&)>& look) {
  std::string_view section;
  std::string_view inner;
  for (const auto whole : split(text, '\n')) {
    const auto line = trim(whole);
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    if (line.front() == '[') {
      const auto heading = heading_of(line);
      if (heading.depth == 1) section = heading.name;
      inner = heading.depth == 2 ? heading.name : std::string_view{};
      continue;
    }
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    look({section, inner, trim(line.substr(0, equals)), unquoted(trim(line.substr(equals + 1)))});
  }
}

std::string value_in(std::string_view text, std::string_view section, std::string_view key) {
  std::string value;
  for_each_entry(text, [&](const Entry& entry) {
    if (entry.section == section && entry.key == key) value = entry.value;
  });
  return value;
}

}  // namespace attune::client::setup

// A folder of .ics files; an item is a file. Links in it are not followed, and what is no regular file is not opened.
#include <dirent.h>
#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <memory>
#include <tuple>
#include <vector>

#include "core/calendar/file_name.hpp"
#include "daemon/reader/acquire/no_calendar.hpp"
#include "daemon/reader/source.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::reader {

namespace {

using wire::SourceFault;

constexpr std::size_t most_entries = 250'000;

struct Entry {
  std::string name;
  struct stat status;
};

// A file that was changed just now is read again next time, whatever its times say then.
std::string tag_of(const struct stat& status) {
  if (is_settled(status)) return stamp_of(status);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return "young:" + std::to_string(now.count());
}

// Without the ending: such files are named by their UIDs, and so stand in the order of UIDs.
std::string_view stem(const Entry& entry) {
  return std::string_view(entry.name).substr(0, entry.name.size() - calendar_ending.size());
}

class Vdir final : public Source {
 public:
  Vdir(process::Descriptor folder, std::vector<Entry> entries)
      : folder_(std::move(folder)), entries_(std::move(entries)) {}

  std::uint64_t size() const override {
    std::uint64_t bytes = 0;
    for (const auto& entry : entries_) {
      bytes += std::min(static_cast<std::uint64_t>(entry.status.st_size), largest_file);
    }
    return std::min(bytes, 4 * largest_file);
  }
  std::optional<int> folder() const override { return folder_.get(); }
  std::string listing() const override { return {}; }

  Acquired<std::uint32_t> list(const ical::Request& /*request*/, Emitter& emitter) override {
    for (const auto& entry : entries_) emitter.item(entry.name, tag_of(entry.status));
    return static_cast<std::uint32_t>(entries_.size());
  }

  void expand(std::uint32_t item, const ical::Request& request, const ical::Understanding& understanding,
              Emitter& emitter) override {
    const auto bytes = read(entries_[item]);
    if (!bytes) return skip(item, wire::spelt(wire::source_faults, bytes.error()), emitter);
    const auto calendar = ical::Calendar::split(bytes->view(), request.horizon, {{}, zones_});
    if (!calendar)
      return skip(item, wire::spelt(wire::source_faults, what_instead_of_a_calendar(bytes->view())), emitter);
    Capability capability = calendar->passed_over().capability;
    bool complete = !calendar->passed_over().later;
    std::uint32_t events = calendar->passed_over().items;
    for (std::size_t i = 0; i < calendar->items().size(); ++i) {
      const auto expanded = calendar->expand(i, request, understanding);
      for (const auto& occurrence : expanded.occurrences) emitter.occurrence(item, occurrence);
      for (const auto& diagnostic : expanded.diagnostics) emitter.diagnostic(item, diagnostic);
      capability = united(capability, expanded.capability);
      complete = complete && expanded.complete;
      if (expanded.legible) ++events;
    }
    for (const auto& diagnostic : calendar->diagnostics()) emitter.diagnostic(item, diagnostic);
    emitter.done({item, complete ? std::nullopt : std::optional(request.horizon.end), capability, events});
  }

  Acquired<void> finish(Emitter& /*emitter*/) override { return {}; }

 private:
  static void skip(std::uint32_t item, std::string_view code, Emitter& emitter) {
    emitter.diagnostic(item, code);
    emitter.done({item, std::nullopt, {}, 0});
  }

  Acquired<FileBytes> read(const Entry& entry) const {
    if (!S_ISREG(entry.status.st_mode)) return tl::unexpected(SourceFault::not_a_file);
    process::Descriptor file(
        ::openat(folder_.get(), entry.name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file) return FileBytes::read(std::move(file));
    return tl::unexpected(errno == ELOOP ? SourceFault::not_a_file : fault_of_opening(errno));
  }

  process::Descriptor folder_;
  std::vector<Entry> entries_;
  std::shared_ptr<ical::ZoneShelf> zones_ = ical::zones_to_share();
};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

Acquired<std::vector<Entry>> entries_of(int folder) {
  process::Descriptor own(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!own) return tl::unexpected(fault_of_opening(errno));
  const std::unique_ptr<DIR, CloseFolder> listing(::fdopendir(own.get()));
  if (!listing) return tl::unexpected(SourceFault::unreadable);
  own.release();
  std::vector<Entry> entries;
  while (const dirent* found = ::readdir(listing.get())) {
    if (!names_a_calendar(found->d_name)) continue;
    Entry entry{found->d_name, {}};
    if (::fstatat(folder, found->d_name, &entry.status, AT_SYMLINK_NOFOLLOW) != 0) continue;  // gone since
    if (entries.size() == most_entries) return tl::unexpected(SourceFault::too_large);
    entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
    return std::tuple(stem(left), std::string_view(left.name)) < std::tuple(stem(right), std::string_view(right.name));
  });
  return entries;
}

}  // namespace

Acquired<std::unique_ptr<Source>> open_vdir(const std::string& path) {
  process::Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) {
    return tl::unexpected(errno == ENOTDIR ? SourceFault::not_a_folder : fault_of_opening(errno));
  }
  auto entries = entries_of(folder.get());
  if (!entries) return tl::unexpected(entries.error());
  return std::make_unique<Vdir>(std::move(folder), std::move(*entries));
}

}  // namespace attune::reader

// One ICS file; an item is all components with one UID.
#include <fcntl.h>

#include <cerrno>

#include "core/ical/digest.hpp"
#include "daemon/reader/acquire/no_calendar.hpp"
#include "daemon/reader/source.hpp"

namespace attune::reader {

namespace {

// Half of a digest is plenty to tell that something changed.
std::string tag_of(const ical::Digest& digest) {
  return ical::hex(std::span(digest).first<sizeof(digest) / 2>());
}

class File final : public Source {
 public:
  File(process::Descriptor file, const struct stat& status) : file_(std::move(file)), status_(status) {}

  std::uint64_t size() const override { return static_cast<std::uint64_t>(status_.st_size); }
  std::string listing() const override { return is_settled(status_) ? stamp_of(status_) : std::string(); }

  Acquired<std::uint32_t> list(const ical::Request& request, Emitter& emitter) override {
    auto bytes = FileBytes::read(std::move(file_));
    if (!bytes) return tl::unexpected(bytes.error());
    bytes_.emplace(std::move(*bytes));
    status_ = bytes_->status();
    auto calendar = ical::Calendar::split(bytes_->view(), request.horizon,
                                          {[this](std::size_t passed) { bytes_->let_go_until(passed); }, nullptr});
    if (!calendar) return tl::unexpected(what_instead_of_a_calendar(bytes_->view()));
    calendar_.emplace(std::move(*calendar));
    for (const auto& item : calendar_->items()) {
      emitter.item(item.reference, tag_of(item.digest));
      let_go_now_and_then();
    }
    return static_cast<std::uint32_t>(calendar_->items().size());
  }

  wire::PassedOver passed_over() const override {
    const auto& passed = calendar_->passed_over();
    return {passed.items, passed.later, passed.capability};
  }

  void expand(std::uint32_t item, const ical::Request& request, const ical::Understanding& understanding,
              Emitter& emitter) override {
    const auto expanded = calendar_->expand(item, request, understanding);
    for (const auto& occurrence : expanded.occurrences) emitter.occurrence(item, occurrence);
    for (const auto& diagnostic : expanded.diagnostics) emitter.diagnostic(item, diagnostic);
    emitter.done({item, expanded.complete ? std::nullopt : std::optional(request.horizon.end), expanded.capability,
                  expanded.legible ? 1U : 0U});
    let_go_now_and_then();
  }

  Acquired<void> finish(Emitter& emitter) override {
    if (!bytes_->still_the_same()) return tl::unexpected(wire::SourceFault::changing);
    for (const auto& diagnostic : calendar_->diagnostics()) emitter.source_diagnostic(diagnostic);
    return {};
  }

 private:
  // Items stand in the order of the file.
  void let_go_now_and_then() {
    constexpr std::uint32_t seldom = 1024;
    if (++touched_ % seldom == 0) bytes_->let_go_until(bytes_->view().size());
  }

  process::Descriptor file_;
  struct stat status_;
  std::optional<FileBytes> bytes_;
  std::optional<ical::Calendar> calendar_;  // looks into bytes_
  std::uint32_t touched_ = 0;               // items, since the file was opened
};

}  // namespace

// The path is the owner's own word, so a symbolic link is followed; a FIFO is not waited for.
Acquired<std::unique_ptr<Source>> open_file(const std::string& path) {
  process::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file) return tl::unexpected(fault_of_opening(errno));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return tl::unexpected(wire::SourceFault::unreadable);
  if (!S_ISREG(status.st_mode)) return tl::unexpected(wire::SourceFault::not_a_file);
  if (static_cast<std::uint64_t>(status.st_size) > largest_file) return tl::unexpected(wire::SourceFault::too_large);
  return std::make_unique<File>(std::move(file), status);
}

}  // namespace attune::reader

#include "daemon/client/privacy/kept.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "daemon/client/service_verb.hpp"

namespace attune::client {
namespace {

namespace fs = std::filesystem;

struct Meaning {
  std::string_view beginning, ending;
  std::string_view holds, until;
};
// The first that fits.
constexpr std::array meanings{
    Meaning{"key", ".before-reset", "the key from before a reset", "until you delete it"},
    Meaning{"key", "", "32 random bytes: every hash and every seal depends on them",
            "until `attune forget --everything`"},
    Meaning{"memory.sealed", ".before-reset", "what was remembered before a reset", "until you delete it"},
    Meaning{"memory.sealed.", ".damaged", "what was found damaged and put aside", "4 weeks"},
    Meaning{"memory.sealed.schema", "", "what was remembered before an upgrade, put aside", "4 weeks"},
    Meaning{"memory.sealed", "", "what was told and answered, and what you said about people", "see below"},
    Meaning{"readings/", ".damaged", "what was found damaged and put aside", "4 weeks"},
    Meaning{"readings/", ".sealed", "what one calendar was read as", "rewritten with every change; see below"}};

Meaning meaning_of(std::string_view name) {
  const auto found = std::ranges::find_if(meanings, [&](const Meaning& meaning) {
    return name.starts_with(meaning.beginning) && name.ends_with(meaning.ending);
  });
  return found == meanings.end() ? Meaning{"", "", "nothing that Attune knows", "until you delete it"} : *found;
}

}  // namespace

std::vector<KeptFile> kept_files(const fs::path& state) {
  std::vector<KeptFile> files;
  std::error_code fault;
  for (auto entry = fs::recursive_directory_iterator(state, fault); entry != fs::recursive_directory_iterator();
       entry.increment(fault)) {
    if (fault) break;
    struct stat status {};
    if (::lstat(entry->path().c_str(), &status) != 0 || S_ISDIR(status.st_mode) || S_ISSOCK(status.st_mode)) continue;
    auto name = entry->path().lexically_relative(state).string();
    const auto meaning = meaning_of(name);
    files.push_back({std::move(name), static_cast<std::uint64_t>(status.st_size),
                     Instant{Seconds(status.st_mtim.tv_sec)}, meaning.holds, meaning.until});
  }
  std::ranges::sort(files, {}, &KeptFile::name);
  return files;
}

std::optional<boost::json::object> told_by_service(const Context& context) {
  auto answer = ask(context, "privacy", {}, true);
  auto* const told = answer ? answer->if_contains("json") : nullptr;
  if (told == nullptr || !told->is_object()) return std::nullopt;
  return std::move(told->get_object());
}

std::vector<std::string_view> never_kept() {
  return {"names", "addresses", "titles", "descriptions", "places", "UIDs", "links", "file names of calendar items"};
}

std::string_view kept_by_notifier(std::string_view notifier) {
  if (notifier == "freedesktop") {
    return "a notification server may keep what it shows in its own history; one that carries a name asks it not to";
  }
  if (notifier == "terminal") return "a terminal keeps what scrolled by; it is never told a name";
  if (notifier == "command") return "your program does with it what you had it do; it is never told a name";
  return "a notifier of yours: what it keeps is for it to say";
}

}  // namespace attune::client

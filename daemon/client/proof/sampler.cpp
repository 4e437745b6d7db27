#include "daemon/client/proof/sampler.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/base/text.hpp"
#include "daemon/client/proof/files.hpp"

namespace attune::client::proof {
namespace {

// The fourth field of /proc/PID/stat; the second may hold anything, in brackets.
std::optional<pid_t> parent_of(const std::string& folder) {
  const auto stat = file_text(folder + "/stat");
  if (!stat) return std::nullopt;
  const auto bracket = stat->rfind(") ");
  if (bracket == std::string::npos) return std::nullopt;
  const auto fields = split(std::string_view(*stat).substr(bracket + 2), ' ');
  if (fields.size() < 2) return std::nullopt;
  const auto parent = parse_integer(fields[1]);
  return parent ? std::optional(static_cast<pid_t>(*parent)) : std::nullopt;
}

}  // namespace

void Sampler::look() {
  for (const auto service : services_) note("/proc/" + std::to_string(service));
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator("/proc", fault)) {
    const auto folder = entry.path().string();
    if (!parse_integer(entry.path().filename().string())) continue;
    const auto parent = parent_of(folder);
    if (parent && services_.contains(*parent)) note(folder);
  }
}

void Sampler::note(const std::string& folder) {
  programs_.insert(folder);
  if (auto text = file_text(folder + "/cmdline"); text && !text->empty()) arguments_.insert(std::move(*text));
  if (auto text = file_text(folder + "/environ"); text && !text->empty()) environments_.insert(std::move(*text));
}

}  // namespace attune::client::proof

#include "daemon/client/show_file.hpp"

#include <chrono>

#include "daemon/client/quiet_program.hpp"

namespace attune::client {
namespace {

// Some desktops' xdg-open ends when the browser has been told, others' when the browser ends.
constexpr std::chrono::seconds patience{3};

bool has_display(const settings::Environment& environment) {
  for (const auto* const name : {"WAYLAND_DISPLAY", "DISPLAY"}) {
    const auto value = environment(name);
    if (value && !value->empty()) return true;
  }
  return false;
}

}  // namespace

Result<void> show_file(const std::filesystem::path& file, const settings::Environment& environment) {
  if (!has_display(environment)) return failure(ErrorKind::unsupported, "there is no display to show it on");
  const auto program = start_quietly({"xdg-open", file.string()});
  if (!program) return failure(ErrorKind::unsupported, "xdg-open is not here to show it with");
  // True as long as nothing speaks against it.
  const auto ended = exit_of(*program, patience);
  if (ended.value_or(still_runs(*program) ? 0 : 1) != 0) {
    return failure(ErrorKind::unsupported, "xdg-open could not show it");
  }
  return {};
}

}  // namespace attune::client

#include "daemon/client/setup/autostart.hpp"

#include <system_error>

#include "daemon/client/private_file.hpp"
#include "daemon/client/setup/foreign_file.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = "# Written by `attune setup`.\n";

fs::path entry_in(const fs::path& config_home) {
  return config_home / "autostart/attune.desktop";
}

}  // namespace

std::string exec_line(const fs::path& program) {
  // Once for the quotes of an argument, once more for the string that holds it.
  std::string line = "Exec=\"";
  for (const char c : program.native()) {
    if (c == '"' || c == '`' || c == '$') line += "\\\\";
    if (c == '\\') line += "\\\\\\";
    if (c == '%') line += '%';
    line += c;
  }
  return line + "\"";
}

Result<void> write_autostart(const fs::path& config_home, const fs::path& program) {
  const auto entry = entry_in(config_home);
  std::error_code fault;
  const bool there = fs::exists(fs::symlink_status(entry, fault));
  if (there && !text_of(entry).starts_with(beginning)) return {};
  fs::create_directories(entry.parent_path(), fault);
  return write_private_file(entry, std::string(beginning) +
                                       "[Desktop Entry]\nType=Application\nName=Attune\n"
                                       "Comment=Notices when meetings crowd out people or focus\n" +
                                       exec_line(program) + "\nNoDisplay=true\n");
}

void remove_autostart(const fs::path& config_home) {
  const auto entry = entry_in(config_home);
  std::error_code fault;
  if (text_of(entry).starts_with(beginning)) fs::remove(entry, fault);
}

}  // namespace attune::client::setup

#include "daemon/client/setup/search.hpp"

#include <algorithm>
#include <set>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "core/calendar/file_name.hpp"
#include "daemon/client/setup/foreign_file.hpp"
#include "daemon/client/setup/programs.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 40;  // a configuration bears 64, and clashes want a place
constexpr std::size_t longest_path = 900;
constexpr std::string_view not_presentable = "\xEF\xBF\xBD";

// What can not stand in a configuration can not be offered.
bool can_be_written(const fs::path& path) {
  const auto& text = path.native();
  return path.is_absolute() && text.size() <= longest_path && escape_line(text, longest_path + 1) == text;
}

void add(Discovery& found, std::string_view program, const fs::path& path, std::string_view name, bool folder) {
  auto normal = path.lexically_normal();
  if (normal.has_relative_path() && !normal.has_filename()) normal = normal.parent_path();
  if (!can_be_written(normal)) return;
  found.calendars.push_back({std::string(program), normal, folder, false, harmless_name(name, normal)});
}

// One calendar of several programs is said to be of them all.
void without_copies(std::vector<FoundCalendar>& calendars) {
  std::vector<FoundCalendar> distinct;
  for (auto& calendar : calendars) {
    const auto same = std::ranges::find_if(
        distinct, [&](const FoundCalendar& known) { return same_place(known.path, calendar.path); });
    if (same == distinct.end()) {
      distinct.push_back(std::move(calendar));
    } else if (!calendar.exported && calendar.program != "Folder" &&
               same->program.find(calendar.program) == std::string::npos) {
      same->program += ", " + calendar.program;
    }
  }
  calendars = std::move(distinct);
}

void make_names_distinct(std::vector<FoundCalendar>& calendars) {
  std::set<std::string> taken;
  for (auto& calendar : calendars) {
    const auto stem = calendar.name;
    for (int number = 2; !taken.insert(ascii_lower(calendar.name)).second; ++number) {
      calendar.name = stem + " " + std::to_string(number);
    }
  }
}

}  // namespace

std::string harmless_name(std::string_view said, const fs::path& path) {
  const auto of_file = names_a_calendar(path.filename().native()) ? path.stem().string() : path.filename().string();
  for (const auto& name : {escape_line(trim(said), longest_name), escape_line(of_file, longest_name)}) {
    if (!trim(name).empty() && name.find(not_presentable) == std::string::npos) return std::string(trim(name));
  }
  return "calendar";
}

void add_file(Discovery& found, std::string_view program, const fs::path& path, std::string_view name) {
  if (is_plain_file(path)) add(found, program, path, name, false);
}

void add_folder(Discovery& found, std::string_view program, const fs::path& path, std::string_view name) {
  if (is_calendar_folder(path)) add(found, program, path, name, true);
}

bool same_place(const fs::path& left, const fs::path& right) {
  std::error_code fault;
  return left == right || (fs::equivalent(left, right, fault) && !fault);
}

Discovery search(const Places& places) {
  Discovery found;
  for (auto* const look : {find_evolution, find_kde, find_vdirsyncer, find_khal, find_thunderbird, find_calcurse,
                           find_folders, find_exports}) {
    look(places, found);
  }
  without_copies(found.calendars);
  make_names_distinct(found.calendars);
  return found;
}

}  // namespace attune::client::setup

// Other programs' files, which may hold anything: read with bounds, and never waited for.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::client::setup {

// The text of a plain file of at most 1 MiB; empty: there is none that can be read.
std::string text_of(const std::filesystem::path& file);

// The names in a folder, sorted, at most twenty thousand of them; none: it can not be listed.
std::vector<std::string> names_in(const std::filesystem::path& folder);

bool is_plain_file(const std::filesystem::path& path);  // and can be opened for reading
bool is_folder(const std::filesystem::path& path);      // and can be listed
// A folder in which some .ics file stands.
bool is_calendar_folder(const std::filesystem::path& path);

// One `key = value` of settings in sections: [general], or [[work]] within [calendars].
struct Entry {
  std::string_view section;  // of the outermost brackets
  std::string_view inner;    // of [[...]]; empty: none
  std::string_view key;
  std::string_view value;  // without the quotes around it
};

// Blank lines, comments and lines of any other kind are passed over.
void for_each_entry(std::string_view text, const std::function<void(const Entry&)>& look);

// The value of a key in a section; empty: there is none.
std::string value_in(std::string_view text, std::string_view section, std::string_view key);

}  // namespace attune::client::setup

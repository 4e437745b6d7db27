// From what was chosen to the text of a configuration. Pure text work.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "config/settings.hpp"
#include "core/base/result.hpp"

namespace attune::client::setup {

struct Choices {
  config::Settings wanted;                  // what is to be in force, with its sources
  std::set<std::string, std::less<>> said;  // settings that were named, and are written whatever is in force
};

// What a person who has no configuration begins with: every setting as a comment, with its explanation.
std::string first_config();

// `standing` with what differs between what is in force and what is wanted; everything else in it stays.
std::string written_config(const std::string& standing, const config::Settings& in_force, const Choices& choices,
                           const std::filesystem::path& home);

// Whether both say the same.
bool same_settings(const config::Settings& left, const config::Settings& right);

}  // namespace attune::client::setup

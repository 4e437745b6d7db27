// What attuned can be started with: one table, which its parsing, its help, its manual page and the completions share.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/service/log.hpp"

namespace attune::service {

struct Arguments {
  std::optional<std::filesystem::path> config;
  Verbosity verbosity = Verbosity::normal;
  bool help = false;
  bool version = false;
};

struct Flag {
  std::string_view name;   // "--config"
  std::string_view value;  // "FILE"; empty: it takes none
  std::string_view text;
  void (*take)(Arguments& arguments, std::string_view value);
};

std::span<const Flag> flags();
std::string_view what_attuned_is();

Result<Arguments> parse_arguments(const std::vector<std::string_view>& words);
std::string help_text();

}  // namespace attune::service

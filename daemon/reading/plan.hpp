// What is to be read, and for whom.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

#include "core/calendar/hashes.hpp"
#include "core/time/instant.hpp"
#include "daemon/settings/translate.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reading {

// Past any of these a reading fails and changes nothing.
struct Limits {
  std::chrono::milliseconds time{60'000};
  std::size_t items = 250'000;
  std::size_t occurrences = 200'000;
  std::size_t people = 1'000'000;           // in all occurrences together
  std::size_t bytes = 64ULL * 1024 * 1024;  // that the reader says
};

struct SourcePlan {
  SourceId source;
  wire::SourceKind kind = wire::SourceKind::file;
  std::filesystem::path path;
  settings::ReadingSettings settings;
  int retention_weeks = 26;
  Period window;  // of the analysis
  Instant now;
  Limits limits;
  std::set<PersonId> forgotten{};  // who become nameless as they arrive
  std::filesystem::path reader{};  // empty: attune-reader where this program is installed
};

// Items are expanded this far ahead of now, and again when less than `renewed_ahead` of it is left.
inline constexpr std::chrono::weeks expanded_ahead{16};
inline constexpr std::chrono::weeks renewed_ahead{8};

std::filesystem::path absolute_path(const SourcePlan& plan);

// From the start of the window to `expanded_ahead`, or to the window's end if that is later.
Period horizon_of(const SourcePlan& plan);

// What the reader is told. `unless`: see Begin.
wire::Begin begin_of(const SourcePlan& plan, std::string unless);

}  // namespace attune::reading

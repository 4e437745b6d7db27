// The service's log: entries with fields where the journal reads standard error, else lines on standard error. Nothing
// that comes from a calendar is ever handed to it.
#pragma once

#include <spdlog/logger.h>

#include <memory>
#include <string_view>

namespace attune::service {

enum class Verbosity { quiet, normal, debug, trace };

// `journal_stream` is what JOURNAL_STREAM says; empty: nothing.
std::shared_ptr<spdlog::logger> open_log(Verbosity verbosity, std::string_view journal_stream);

}  // namespace attune::service

// The service's log: lines on standard error, with syslog's levels in front when the journal reads them. Nothing that
// comes from a calendar is ever handed to it.
#pragma once

#include <spdlog/logger.h>

#include <memory>

namespace attune::service {

enum class Verbosity { quiet, normal, debug, trace };

std::shared_ptr<spdlog::logger> open_log(Verbosity verbosity, bool journal);

}  // namespace attune::service

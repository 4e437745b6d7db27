// One question to the running service, over its control socket.
#pragma once

#include <boost/json/object.hpp>
#include <chrono>
#include <filesystem>

#include "core/base/result.hpp"

namespace attune::client {

inline constexpr auto usual_patience = std::chrono::seconds{2};

// The service's answer. Errors: ErrorKind::unsupported when no service runs, timeout, protocol, system.
Result<boost::json::object> ask_service(const std::filesystem::path& socket, const boost::json::object& request,
                                        std::chrono::milliseconds patience);

}  // namespace attune::client

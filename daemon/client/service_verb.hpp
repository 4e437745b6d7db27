// What the verbs that ask the service have in common.
#pragma once

#include <boost/json/object.hpp>
#include <chrono>
#include <string_view>

#include "daemon/client/ask.hpp"
#include "daemon/client/verb.hpp"

namespace attune::client {

// The service's answer to a verb; `arguments` are the verb's own.
Result<boost::json::object> ask(const Context& context, std::string_view verb, const boost::json::object& arguments,
                                bool as_json, std::chrono::milliseconds patience = usual_patience);
// Prints what came back, and answers the exit code that it asks for.
ExitCode print_answer(Context& context, const Result<boost::json::object>& answer);

// Asks, and prints what comes back.
ExitCode ask_and_print(Context& context, std::string_view verb, const boost::json::object& arguments, bool as_json,
                       std::chrono::milliseconds patience = usual_patience);

// --json for verbs that have it.
void add_json_flag(CLI::App& app, bool& as_json);

}  // namespace attune::client

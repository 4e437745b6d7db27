#include "daemon/client/service_verb.hpp"

#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>
#include <string>

#include "core/base/escape.hpp"

namespace attune::client {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_complaint = 2000;

ExitCode exit_of(const json::object& answer) {
  const auto* const code = answer.if_contains("exit");
  if (code == nullptr || !code->is_int64() || code->get_int64() < 0 || code->get_int64() > 5) return ExitCode::failed;
  return static_cast<ExitCode>(code->get_int64());
}

}  // namespace

Result<json::object> ask(const Context& context, std::string_view verb, const json::object& arguments, bool as_json,
                         std::chrono::milliseconds patience) {
  json::object request{{"schema", 1},
                       {"verb", verb},
                       {"format", as_json ? "json" : "text"},
                       {"width", context.out.width()},
                       {"colour", context.colour()}};
  for (const auto& [name, value] : arguments) request[name] = value;
  return ask_service(context.paths.control_socket(), request, patience);
}

ExitCode print_answer(Context& context, const Result<json::object>& answer) {
  if (!answer) {
    context.complain(answer.error().message);
    return exit_code_of(answer.error().kind);
  }
  if (const auto* const text = answer->if_contains("text"); text != nullptr && text->is_string()) {
    context.out.print(text->get_string());
    if (!text->get_string().ends_with('\n') && !text->get_string().empty()) context.out.print("\n");
  }
  if (const auto* const object = answer->if_contains("json")) context.out.print(json::serialize(*object) + "\n");
  if (const auto* const error = answer->if_contains("error"); error != nullptr && error->is_string()) {
    context.complain(escape_line(error->get_string(), longest_complaint));
  }
  return exit_of(*answer);
}

ExitCode ask_and_print(Context& context, std::string_view verb, const json::object& arguments, bool as_json,
                       std::chrono::milliseconds patience) {
  return print_answer(context, ask(context, verb, arguments, as_json, patience));
}

void add_json_flag(CLI::App& app, bool& as_json) {
  app.add_flag("--json", as_json, "Print one JSON object");
}

}  // namespace attune::client

#include <CLI/CLI.hpp>
#include <array>
#include <boost/json/serialize.hpp>
#include <memory>
#include <string>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

namespace json = boost::json;

struct Arguments {
  bool as_json = false;
  bool waybar = false;
};

struct State {
  std::string_view name, text;
};

// The first is what stands there when nobody answers.
constexpr std::array states{State{"stopped", "Attune is not running"}, State{"trouble", "Attune has a remark"},
                            State{"paused", "Attune is quiet"}, State{"fine", "Attune"}};

// Text and tooltip are markup of Pango. A line feed stays one.
std::string in_markup(std::string_view text) {
  std::string safe;
  for (const auto line : split(text, '\n')) {
    if (!safe.empty()) safe += '\n';
    for (const char c : escape_line(line)) {
      switch (c) {
        case '&':
          safe += "&amp;";
          break;
        case '<':
          safe += "&lt;";
          break;
        case '>':
          safe += "&gt;";
          break;
        default:
          safe += c;
      }
    }
  }
  return safe;
}

std::string text_member(const json::object& object, std::string_view name) {
  const auto* const member = object.if_contains(name);
  return member != nullptr && member->is_string() ? std::string(member->get_string()) : std::string();
}

// A bar runs this again and again: whatever happens, it is one line it understands.
ExitCode print_waybar(Context& context) {
  const auto answer = ask(context, "waybar", {}, true);
  const auto* const member = answer ? answer->if_contains("json") : nullptr;
  const auto* const object = member != nullptr ? member->if_object() : nullptr;
  auto shown = states.front();
  std::string tooltip = answer ? "The service does not know this question" : answer.error().message;
  if (object != nullptr) {
    const auto name = text_member(*object, "state");
    const auto* const known = std::ranges::find(states, name, &State::name);
    if (known != states.end()) shown = *known;
    tooltip = text_member(*object, "tooltip");
  }
  const json::object line{
      {"text", in_markup(shown.text)}, {"alt", shown.name}, {"tooltip", in_markup(tooltip)}, {"class", shown.name}};
  context.out.print(json::serialize(line) + "\n");
  return ExitCode::fine;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  add_json_flag(app, given->as_json);
  app.add_flag("--waybar", given->waybar, "One line for a custom module of Waybar, also when the service does not run")
      ->excludes("--json");
  return [given](Context& context) {
    return given->waybar ? print_waybar(context) : ask_and_print(context, "status", {}, given->as_json);
  };
}

}  // namespace

const Verb status_verb{"status", "How the service is, and what it can read",
                       "  attune status\n"
                       "  attune status --json\n"
                       "  attune status --waybar",
                       true, declare};

}  // namespace attune::client

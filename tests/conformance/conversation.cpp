#include "tests/conformance/conversation.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace attune::conformance {
namespace {

constexpr std::size_t maximum_line = 16384;
constexpr std::size_t most_events = 10;  // in one conversation

bool ends_something(const boost::json::object& line) {
  return line.contains("answered") || line.contains("closed");
}

bool is_about(const boost::json::object& line, std::string_view id) {
  const auto* value = line.contains("answered") ? line.if_contains("answered") : line.if_contains("closed");
  return value != nullptr && value->is_string() && std::string_view(value->as_string()) == id;
}

}  // namespace

Conversation::Line Conversation::hear(std::chrono::milliseconds patience) {
  const auto text = peer_.line(patience);
  require(text.has_value(), "it says nothing in time");
  require(text->size() < maximum_line, "it writes a line that is too long");
  boost::json::error_code error;
  const auto value = boost::json::parse(*text, error);
  require(!error && value.is_object(), "it writes something that is not a JSON object in UTF-8");
  require(schema_.allows("from_notifier", value),
          "it writes a line that is not in the schema: " + text->substr(0, 200));
  return value.as_object();
}

Conversation::Line Conversation::answer() {
  auto line = hear();
  for (; ends_something(line); line = hear()) {
    events_.push_back(line);
    require(events_.size() <= most_events, "it ends more notifications than it can have shown");
  }
  return line;
}

Conversation::Line Conversation::event(std::string_view id, std::chrono::milliseconds patience) {
  const auto kept = std::ranges::find_if(events_, [&](const Line& line) { return is_about(line, id); });
  if (kept != events_.end()) {
    auto line = *kept;
    events_.erase(kept);
    return line;
  }
  auto line = hear(patience);
  require(ends_something(line), "it says something that nobody asked for");
  require(is_about(line, id), "it ends a notification that it was not asked about");
  return line;
}

void Conversation::greet() {
  const auto greeting = ask(R"({"attune":"notifier","protocol":1})");
  require(greeting.contains("notifier"), "it does not greet");
}

bool Conversation::available() {
  const auto description = ask(R"({"verb":"describe"})");
  require(description.contains("available"), "it does not describe itself");
  return description.at("available").as_bool();
}

}  // namespace attune::conformance

#include "daemon/client/privacy/overview.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"

namespace attune::client {
namespace {

namespace json = boost::json;

std::int64_t number_in(const json::object& object, std::string_view name) {
  const auto* const value = object.if_contains(name);
  return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}

std::string text_in(const json::object& object, std::string_view name) {
  const auto* const value = object.if_contains(name);
  return value != nullptr && value->is_string() ? escape_line(value->get_string()) : "";
}

// ", from 2026-05-25 to 2026-11-20"; empty: there is nothing that has a date.
std::string dates_in(const json::object& object) {
  constexpr std::size_t day = 10;
  const auto oldest = text_in(object, "oldest").substr(0, day);
  return oldest.empty() ? "" : ", from " + oldest + " to " + text_in(object, "newest").substr(0, day);
}

std::string reading_line(const json::object& reading) {
  return "  " + text_in(reading, "source") + ": " + counted(number_in(reading, "items"), "item", "items") + ", " +
         counted(number_in(reading, "occurrences"), "occurrence", "occurrences") + ", hashes of " +
         counted(number_in(reading, "people"), "person", "people") + ", " +
         counted(number_in(reading, "remarks"), "remark", "remarks") + dates_in(reading) + "\n";
}

std::string memory_lines(const json::object& memory) {
  return "  what was told: " + counted(number_in(memory, "nudges"), "nudge", "nudges") + ", " +
         counted(number_in(memory, "answers"), "answer", "answers") + dates_in(memory) +
         "\n  what you said about people: " + counted(number_in(memory, "people_noted"), "person", "people") +
         " pinned or with a rhythm or role, " + counted(number_in(memory, "aliases"), "alias", "aliases") + ", " +
         counted(number_in(memory, "resting"), "person", "people") + " you meet elsewhere, " +
         counted(number_in(memory, "forgotten"), "hash", "hashes") + " of people you had it forget\n";
}

std::string_view name_of(config::NamesLevel level) {
  switch (level) {
    case config::NamesLevel::none:
      return "none";
    case config::NamesLevel::initials:
      return "initials";
    case config::NamesLevel::full:
      break;
  }
  return "full";
}

std::string files_text(const Privacy& privacy) {
  if (privacy.files.empty())
    return "Nothing is stored yet: " + escape_line(privacy.paths.state.string()) + " is not there.\n";
  std::string text = "Stored in " + escape_line(privacy.paths.state.string()) +
                     ", which you alone can open; what ends in .sealed is encrypted:\n";
  for (const auto& file : privacy.files) {
    text += "  " + escape_line(file.name) + ", " + counted(static_cast<std::int64_t>(file.bytes), "byte", "bytes") +
            ", of " + to_rfc3339(file.changed) + "\n    " + std::string(file.holds) + "; " + std::string(file.until) +
            "\n";
  }
  return text;
}

std::string told_text(const Privacy& privacy) {
  if (!privacy.told) {
    return "How much stands in them, a running service could say: this command does not read the key.\n";
  }
  std::string text = "In them, as keyed hashes, times and counts:\n";
  if (const auto* const memory = privacy.told->if_contains("memory"); memory != nullptr && memory->is_object()) {
    text += memory_lines(memory->get_object());
  }
  if (const auto* const readings = privacy.told->if_contains("readings"); readings != nullptr && readings->is_array()) {
    for (const auto& reading : readings->get_array()) {
      if (reading.is_object()) text += reading_line(reading.get_object());
    }
  }
  return text;
}

std::string settings_text(const Privacy& privacy) {
  if (!privacy.configured) return "The configuration can not be read, so how long and which names can not be told.\n";
  const auto& settings = privacy.configured->settings;
  auto text = "Kept for " + counted(settings.privacy.retention_weeks, "week", "weeks") +
              " (privacy.retention): meetings, what was told, and answers. What you said about people stays "
              "until you take it back.\n";
  text += "Names in a notification: " + std::string(name_of(settings.privacy.names)) +
          " (privacy.names), in the body alone, and not while the screen is locked or shared. No notification shows a "
          "tag.\n";
  text += "Who is told:\n";
  for (const auto& notifier : settings.notifiers) {
    text += "  " + escape_line(notifier) + ": " + std::string(kept_by_notifier(notifier)) + "\n";
  }
  return text;
}

std::string policy_text(const std::vector<std::string>& policy) {
  if (policy.empty()) return "Policy in force: none.\n";
  std::string text = "Policy in force:\n";
  for (const auto& line : policy) text += "  " + escape_line(line) + "\n";
  return text;
}

json::object file_json(const KeptFile& file) {
  return {{"name", file.name},
          {"bytes", file.bytes},
          {"changed", to_rfc3339(file.changed)},
          {"holds", file.holds},
          {"until", file.until}};
}

void add_settings(json::object& object, const Configured& configured) {
  json::array notifiers;
  for (const auto& notifier : configured.settings.notifiers) {
    notifiers.push_back(json::object{{"name", notifier}, {"keeps", kept_by_notifier(notifier)}});
  }
  object["retention_weeks"] = configured.settings.privacy.retention_weeks;
  object["names"] = name_of(configured.settings.privacy.names);
  object["notifiers"] = std::move(notifiers);
}

json::value told_part(const Privacy& privacy, std::string_view name) {
  const auto* const part = privacy.told ? privacy.told->if_contains(name) : nullptr;
  return part == nullptr ? json::value(nullptr) : *part;
}

}  // namespace

std::string text_of(const Privacy& privacy) {
  std::string never;
  for (const auto what : never_kept()) never += (never.empty() ? "" : ", ") + std::string(what);
  return files_text(privacy) + told_text(privacy) + "Never stored or logged, sealed or not: " + never + ".\n" +
         "Elsewhere: your addresses and where your calendars lie stand in your own configuration, " +
         escape_line(privacy.paths.config.string()) + ",\nbecause you wrote them there; in " +
         escape_line(privacy.paths.runtime.string()) +
         " a socket, and the page of a report you had opened,\nuntil you log out.\n" + settings_text(privacy) +
         policy_text(privacy.policy) +
         "`attune privacy --prove` shows it; `attune forget` takes somebody or everything away.\n";
}

std::string json_of(const Privacy& privacy) {
  json::array files;
  for (const auto& file : privacy.files) files.push_back(file_json(file));
  json::array never;
  for (const auto what : never_kept()) never.emplace_back(what);
  json::array policy;
  for (const auto& line : privacy.policy) policy.emplace_back(line);
  json::object object{{"schema", 1},
                      {"service", privacy.told.has_value()},
                      {"state", privacy.paths.state.string()},
                      {"configuration", privacy.paths.config.string()},
                      {"runtime", privacy.paths.runtime.string()},
                      {"files", std::move(files)},
                      {"memory", told_part(privacy, "memory")},
                      {"readings", told_part(privacy, "readings")},
                      {"never", std::move(never)},
                      {"policy", std::move(policy)}};
  if (privacy.configured) add_settings(object, *privacy.configured);
  return json::serialize(object) + "\n";
}

}  // namespace attune::client

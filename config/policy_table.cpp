#include "config/policy_table.hpp"

#include <algorithm>

#include "config/within.hpp"
#include "core/base/escape.hpp"
#include "core/base/nearest.hpp"
#include "core/base/text.hpp"

namespace attune::config {
namespace {

namespace fs = std::filesystem;
using Fault = std::optional<Misfit>;

constexpr std::size_t longest_shown = 200;

Misfit misfit(const toml::node& at, const std::string& message) {
  return {at.source().begin, message};
}

// One of the settings' own values, read as the settings read it.
template <class Take>
Fault read_as(std::string_view section, std::string_view key, const toml::node& value, const Take& take) {
  Settings scratch;
  auto fault = assign(find_setting(section, key)->type, value, {}, scratch);
  if (!fault) take(scratch);
  return fault;
}

// A list of texts, each of which `take` accepts or says what is wrong with it.
template <class Take>
Fault each(const toml::node& value, const std::string& expected, const Take& take) {
  const auto* const list = value.as_array();
  if (list == nullptr) return misfit(value, "expected a list: " + expected);
  for (const auto& entry : *list) {
    const auto* const text = entry.as_string();
    if (text == nullptr) return misfit(entry, "expected " + expected);
    if (const std::string fault = take(text->get()); !fault.empty()) return misfit(entry, fault);
  }
  return {};
}

template <class Names>
std::string no_such(std::string_view what, std::string_view written, const Names& names) {
  const auto meant = written.size() <= 64 ? closest(written, names) : std::nullopt;
  return "there is no such " + std::string(what) + (meant ? "; did you mean \"" + *meant + "\"?" : "");
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + escape_line(name, longest_shown);
  return text.empty() ? "none" : text;
}

std::span<const std::string_view> kind_names() {
  return std::get<ChoiceType>(find_setting("source", "kind")->type).names;
}

Fault read_names(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  return read_as("privacy", "names", value, [&](const Settings& s) { policy.names = s.privacy.names; });
}

std::string names_line(const Policy& policy) {
  if (!policy.names) return {};
  const auto& type = std::get<ChoiceType>(find_setting("privacy", "names")->type);
  const auto level = std::string(type.names[static_cast<std::size_t>(*policy.names)]);
  return "names of people: at most \"" + level + "\"" +
         (policy.allows_addresses() ? "" : ", and addresses are shown by no command");
}

Fault read_retention(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  return read_as("privacy", "retention", value,
                 [&](const Settings& s) { policy.retention_weeks = s.privacy.retention_weeks; });
}

std::string retention_line(const Policy& policy) {
  if (!policy.retention_weeks) return {};
  return "kept and looked at: at most " + counted(*policy.retention_weeks, "week", "weeks") + " back";
}

Fault read_off(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  return each(value, "kinds of findings, such as \"after_hours\"", [&](const std::string& name) -> std::string {
    const auto found = std::ranges::find(finding_names, name);
    if (found == finding_names.end()) return no_such("kind of finding", name, finding_names);
    policy.off[static_cast<std::size_t>(found - finding_names.begin())] = true;
    return {};
  });
}

std::string off_line(const Policy& policy) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < finding_names.size(); ++i) {
    if (policy.off[i]) names.emplace_back(finding_names[i]);
  }
  return names.empty() ? "" : "not looked for: " + listed(names);
}

Fault read_kinds(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  policy.kinds.emplace();
  return each(value, "kinds of sources, such as \"vdir\"", [&](const std::string& name) -> std::string {
    const auto names = kind_names();
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return no_such("kind of source", name, names);
    policy.kinds->push_back(static_cast<SourceKind>(found - names.begin()));
    return {};
  });
}

std::string kinds_line(const Policy& policy) {
  if (!policy.kinds) return {};
  std::vector<std::string> names;
  for (const auto kind : *policy.kinds) names.emplace_back(kind_names()[static_cast<std::size_t>(kind)]);
  return "kinds of calendars: " + listed(names);
}

Fault read_paths(const toml::node& value, const fs::path& home, Policy& policy) {
  policy.paths.emplace();
  return each(value, "absolute paths, or paths below ~/", [&](const std::string& text) -> std::string {
    fs::path path = text;
    if (text == "~" || text.starts_with("~/")) {
      if (home.empty()) return "~ stands for the home in the list of users, and there is none";
      path = home / text.substr(std::min<std::size_t>(text.size(), 2));
    }
    if (!path.is_absolute() || text.find('\0') != std::string::npos) {
      return "expected an absolute path, or one below ~/";
    }
    policy.paths->push_back(path.lexically_normal());
    return {};
  });
}

std::string paths_line(const Policy& policy) {
  if (!policy.paths) return {};
  std::vector<std::string> paths;
  for (const auto& path : *policy.paths) paths.push_back(path.string());
  return "calendar files: " + (paths.empty() ? "none" : "at or below " + listed(paths));
}

Fault read_urls(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  policy.urls.emplace();
  return each(value, "https, http or webcal addresses", [&](const std::string& text) -> std::string {
    if (!is_url_base(text)) return "expected an https, http or webcal address without user name, query or fragment";
    policy.urls->push_back(text);
    return {};
  });
}

std::string urls_line(const Policy& policy) {
  if (!policy.urls) return {};
  return "calendars of servers: " + (policy.urls->empty() ? "none" : "at or below " + listed(*policy.urls));
}

Fault read_notifiers(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  if (!value.is_array()) return misfit(value, "expected a list of notifiers, such as \"freedesktop\"");
  return read_as("notify", "use", value, [&](const Settings& s) { policy.notifiers = s.notifiers; });
}

std::string notifiers_line(const Policy& policy) {
  return policy.notifiers ? "notifiers: " + listed(*policy.notifiers) : "";
}

Fault read_nudges_off(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  const auto* const flag = value.as_boolean();
  if (flag == nullptr) return misfit(value, "expected true or false");
  policy.nudges_off = flag->get();
  return {};
}

std::string nudges_line(const Policy& policy) {
  return policy.nudges_off ? "nudges: none" : "";
}

Fault read_sandbox(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  const auto* const text = value.as_string();
  if (text == nullptr || text->get() != "required") return misfit(value, "expected \"required\"");
  policy.sandbox_required = true;
  return {};
}

std::string sandbox_line(const Policy& policy) {
  return policy.sandbox_required ? "the lock of readers and notifiers: required" : "";
}

Fault read_lock(const toml::node& value, const fs::path& /*home*/, Policy& policy) {
  std::vector<std::string> names;
  for (const auto& setting : settings_table()) {
    if (is_list(setting.section)) continue;
    names.push_back(setting.name());
    if (names.end() == std::ranges::find(names, setting.section)) names.emplace_back(setting.section);
  }
  return each(value, "names of settings, such as \"nudge.per_week\"", [&](const std::string& name) -> std::string {
    if (std::ranges::find(names, name) == names.end()) return no_such("setting", name, names);
    for (const auto& setting : settings_table()) {
      const bool named = !is_list(setting.section) && (setting.section == name || setting.name() == name);
      if (named && !policy.locks(setting.origin_name())) policy.locked.push_back(setting.origin_name());
    }
    return {};
  });
}

std::string lock_line(const Policy& policy) {
  return policy.locked.empty() ? "" : "as this machine says, not as you say: " + listed(policy.locked);
}

}  // namespace

std::span<const PolicyRule> policy_rules() {
  static constexpr std::array rules{
      PolicyRule{"privacy", "names",
                 "The most that a notification may say of a person. Below full, no command shows addresses, whatever "
                 "its flags say.",
                 "\"none\", \"initials\" or \"full\"", "\"none\"", read_names, names_line},
      PolicyRule{"privacy", "retention", "So many weeks back may be kept and looked at, at most.",
                 "a whole number from 4 to 104", "12", read_retention, retention_line},
      PolicyRule{"findings", "off", "Kinds that are not looked for.",
                 "a list of kinds of findings, as the configuration names them", R"(["after_hours", "losing_touch"])",
                 read_off, off_line},
      PolicyRule{"sources", "kinds", "Calendars may be of these kinds alone.",
                 "a list of \"file\", \"vdir\", \"subscription\", \"caldav\" and \"evolution\"", R"(["file", "vdir"])",
                 read_kinds, kinds_line},
      PolicyRule{
          "sources", "paths",
          "Calendar files may lie at or below these places alone; links are followed first. []: none. Evolution's "
          "own calendars count as files unless kinds names them.",
          "a list of absolute paths, or paths below ~/, the home in the list of users",
          R"(["/srv/calendars", "~/.local/share/calendars"])", read_paths, paths_line},
      PolicyRule{"sources", "urls",
                 "Calendars of servers may lie at or below these places alone: the same scheme, host and port, and the "
                 "path by whole segments. []: none.",
                 "a list of https, http or webcal addresses without user name, query or fragment",
                 R"(["https://calendar.corp.example/dav"])", read_urls, urls_line},
      PolicyRule{"notify", "use", "These notifiers may be used alone, \"command\" among them. []: none.",
                 "a list of notifiers", R"(["freedesktop"])", read_notifiers, notifiers_line},
      PolicyRule{"nudge", "off", "Nothing is told by itself: no nudge, no digest, no card.", "true or false", "true",
                 read_nudges_off, nudges_line},
      PolicyRule{"reading", "sandbox", "Nothing is read or told where the kernel can not lock its program in.",
                 "\"required\"", "\"required\"", read_sandbox, sandbox_line},
      PolicyRule{"settings", "lock",
                 "Settings, or whole sections, that are as this machine's files say, and not as the owner's files or "
                 "flags say. Where one way is more private or more quiet, the owner may still go further that way.",
                 "a list of settings or sections", R"(["nudge.per_week", "work.hours"])", read_lock, lock_line},
  };
  return rules;
}

}  // namespace attune::config

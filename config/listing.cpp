#include "config/listing.hpp"

#include <algorithm>

#include "config/table.hpp"
#include "core/base/escape.hpp"

namespace attune::config {
namespace {

std::string quoted(const std::string& text) {
  Settings scratch;
  scratch.nudge.questions = {text};
  auto list = present_value(*find_setting("nudge", "questions"), scratch);
  return list.substr(1, list.size() - 2);
}

std::string without_user(const std::string& url) {
  const auto start = url.find("://");
  if (start == std::string::npos) return {};
  const auto end = std::min(url.find_first_of("/?#", start + 3), url.size());
  const auto at = url.rfind('@', end);
  return at == std::string::npos || at < start ? url : url.substr(0, start + 3) + url.substr(at + 1);
}

const std::string& choice(std::string_view key, std::size_t index, std::string& text) {
  text = quoted(std::string(std::get<ChoiceType>(find_setting("source", key)->type).names.at(index)));
  return text;
}

const Origin* find(const OriginsByName& origins, const std::string& name) {
  const auto found = origins.find(name);
  return found == origins.end() ? nullptr : &found->second;
}

class Lister {
 public:
  Lister(const Origins& origins, const Policy& policy) : origins_(origins), policy_(policy) {}

  void settings(const Settings& settings) {
    for (const auto& setting : settings_table()) {
      const auto name = setting.name();
      if (is_list(setting.section) || name != setting.origin_name()) continue;
      Listed one{.section = std::string(setting.section), .key = std::string(setting.key), .name = name};
      auto value = present_value(setting, settings);
      const bool shown = setting.section != "identity" && !value.empty();
      (shown ? one.value : one.instead) = value.empty() ? "not set" : std::move(value);
      one.origin = find(origins_.settings, name);
      one.locked = policy_.locks(name);
      all_.push_back(std::move(one));
    }
  }

  void ritual(const Ritual& ritual) {
    begin("ritual", ritual.name, find(origins_.rituals, ritual.name));
    std::string words;
    for (const auto& word : ritual.words) words += (words.empty() ? "" : ", ") + quoted(word);
    add("name", quoted(ritual.name));
    add("words", "[" + words + "]");
    add("days", std::to_string(ritual.days));
  }

  void source(const Source& source) {
    begin("source", source.name, find(origins_.sources, source.name));
    std::string text;
    add("name", quoted(source.name));
    add("kind", choice("kind", static_cast<std::size_t>(source.kind), text));
    if (!source.path.empty()) add("path", quoted(source.path.string()));
    if (!source.url.empty()) add("url", quoted(without_user(source.url)));
    add("role", choice("role", static_cast<std::size_t>(source.role), text));
    add("assume", choice("assume", source.assume_meetings ? 1 : 0, text));
    if (!source.username.empty()) mention("username");
    if (!source.password_command.empty()) mention("password_command");
  }

  std::vector<Listed> take() && { return std::move(all_); }

 private:
  void begin(std::string section, std::string name, const Origin* origin) {
    entry_ = {.section = std::move(section), .name = std::move(name), .origin = origin};
  }
  void add(std::string key, std::string value) {
    auto one = entry_;
    one.key = std::move(key);
    one.value = std::move(value);
    all_.push_back(std::move(one));
  }
  void mention(std::string key) {
    auto one = entry_;
    one.key = std::move(key);
    one.instead = "set";
    all_.push_back(std::move(one));
  }

  const Origins& origins_;
  const Policy& policy_;
  Listed entry_;
  std::vector<Listed> all_;
};

}  // namespace

std::vector<Listed> list_settings(const Settings& settings, const Origins& origins, const Policy& policy) {
  Lister lister(origins, policy);
  lister.settings(settings);
  for (const auto& ritual : settings.rituals) lister.ritual(ritual);
  for (const auto& source : settings.sources) lister.source(source);
  return std::move(lister).take();
}

bool is_from_policy(const Listed& one, const Policy& policy) {
  return policy.present() && one.origin != nullptr && one.origin->file == policy.file;
}

std::string origin_text(const Listed& one, const Policy& policy) {
  if (one.origin == nullptr) return "default";
  auto text = escape_line(one.origin->file, 4096);
  if (one.origin->at.line > 0) text += ":" + std::to_string(one.origin->at.line);
  return is_from_policy(one, policy) ? "policy, " + text : text;
}

std::string listing_as_toml(const std::vector<Listed>& settings, const Policy& policy, bool origins) {
  std::string text;
  const Listed* before = nullptr;
  for (const auto& one : settings) {
    const bool list = is_list(one.section);
    if (before == nullptr || before->section != one.section || (list && one.key == "name")) {
      text += before == nullptr ? "" : "\n";
      text += (list ? "[[" : "[") + one.section + (list ? "]]\n" : "]\n");
    }
    before = &one;
    text += one.value.empty() ? "# " + one.key + ": " + one.instead : one.key + " = " + one.value;
    const bool marked = is_from_policy(one, policy);
    if (origins || marked) text += "  # " + origin_text(one, policy);
    if (one.locked) text += marked || origins ? ", locked by the policy" : "  # locked by the policy";
    text += '\n';
  }
  return text;
}

std::map<std::string, std::string> values_by_name(const std::vector<Listed>& settings) {
  std::map<std::string, std::string> values;
  for (const auto& one : settings) {
    const auto name = is_list(one.section) ? one.section + " " + one.name : one.name;
    values[name] += one.key + "=" + one.value + one.instead + ";";
  }
  return values;
}

std::vector<std::string> differences(const std::map<std::string, std::string>& one,
                                     const std::map<std::string, std::string>& other) {
  std::vector<std::string> names;
  for (const auto& [name, value] : one) {
    const auto found = other.find(name);
    if (found == other.end() || found->second != value) names.push_back(name);
  }
  for (const auto& [name, value] : other) {
    if (!one.contains(name)) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace attune::config

#include "daemon/client/setup/written_config.hpp"

#include <algorithm>
#include <array>

#include "config/edit.hpp"
#include "config/example.hpp"
#include "config/table.hpp"
#include "config/values.hpp"

namespace attune::client::setup {
namespace {

constexpr std::string_view introduction =
    "# Attune's configuration. `attune setup` wrote it, and changes it when it is run again; you can, too: take the #\n"
    "# off what you want to change. What stands behind a # is in force when nothing is said.\n"
    "# `attune check` tells what is wrong with it, and where.\n";

// What setup asks about, but for people and sources.
constexpr std::array<std::string_view, 7> asked{"time.zone",     "week.starts_on",      "work.lunch",
                                                "privacy.names", "nudge.learning_days", "nudge.per_day",
                                                "nudge.per_week"};

std::string bracketed(const std::vector<std::string>& texts) {
  std::string list;
  for (const auto& text : texts) list += (list.empty() ? "" : ", ") + config::in_quotes(text);
  return "[" + list + "]";
}

const config::Source* named(const std::vector<config::Source>& sources, const std::string& name) {
  const auto found = std::ranges::find(sources, name, &config::Source::name);
  return found == sources.end() ? nullptr : &*found;
}

class Writing {
 public:
  Writing(config::Edit& edit, const config::Settings& in_force, const Choices& choices)
      : edit_(edit), in_force_(in_force), choices_(choices) {}

  void settings() {
    const auto& addresses = choices_.wanted.identity.addresses;
    if (addresses != in_force_.identity.addresses) edit_.set("identity", "addresses", bracketed(addresses));
    bool hours_differ = choices_.said.contains("work.hours");
    for (const auto& setting : config::settings_table()) {
      if (std::ranges::find(asked, setting.name()) != asked.end()) write(setting);
      if (setting.section == "work.hours") hours_differ = hours_differ || differs(setting);
    }
    if (!hours_differ) return;
    // A day that the section leaves out is not worked, so all stand in it.
    for (const auto& setting : config::settings_table()) {
      if (setting.section == "work.hours") put(setting);
    }
  }

  void sources(const std::filesystem::path& home) {
    for (const auto& source : in_force_.sources) {
      const auto* const wanted = named(choices_.wanted.sources, source.name);
      if (wanted == nullptr) {
        edit_.set_source_aside(source.name);
      } else {
        change(source, *wanted);
      }
    }
    for (const auto& source : choices_.wanted.sources) {
      if (named(in_force_.sources, source.name) == nullptr) edit_.add_source(source, home);
    }
  }

 private:
  bool differs(const config::Setting& setting) const {
    return config::present_value(setting, in_force_) != config::present_value(setting, choices_.wanted);
  }
  void put(const config::Setting& setting) {
    edit_.set(setting.section, setting.key, config::present_value(setting, choices_.wanted));
  }
  void write(const config::Setting& setting) {
    if (differs(setting) || choices_.said.contains(setting.name())) put(setting);
  }
  void change(const config::Source& before, const config::Source& after) {
    constexpr std::array<std::string_view, 4> roles{"own", "shared", "busy", "holidays"};
    if (before.role != after.role) {
      edit_.set_in_source(after.name, "role", config::in_quotes(roles.at(static_cast<std::size_t>(after.role))));
    }
    if (before.assume_meetings != after.assume_meetings) {
      edit_.set_in_source(after.name, "assume", after.assume_meetings ? "\"meetings\"" : "\"nothing\"");
    }
  }

  config::Edit& edit_;
  const config::Settings& in_force_;
  const Choices& choices_;
};

auto what_counts(const config::Source& source) {
  return std::tie(source.name, source.kind, source.path, source.url, source.role, source.assume_meetings);
}

}  // namespace

std::string first_config() {
  const auto example = config::example();
  return std::string(introduction) + example.substr(example.find("\n\n") + 1);
}

std::string written_config(const std::string& standing, const config::Settings& in_force, const Choices& choices,
                           const std::filesystem::path& home) {
  config::Edit edit(standing);
  Writing writing(edit, in_force, choices);
  writing.settings();
  writing.sources(home);
  return edit.text();
}

bool same_settings(const config::Settings& left, const config::Settings& right) {
  return left.identity.addresses == right.identity.addresses &&
         std::ranges::all_of(config::settings_table(),
                             [&](const config::Setting& setting) {
                               return config::present_value(setting, left) == config::present_value(setting, right);
                             }) &&
         std::ranges::equal(left.sources, right.sources, {}, what_counts, what_counts);
}

}  // namespace attune::client::setup

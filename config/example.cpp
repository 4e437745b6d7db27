#include "config/example.hpp"

#include "config/table.hpp"

namespace attune::config {
namespace {

std::string shown(const Setting& setting) {
  std::string text = "\n# " + std::string(setting.doc) + "\n# It is " + expectation(setting.type);
  if (setting.since.empty()) {
    text += ". Not available in this version";
  }
  text += ".\n";
  const auto value = setting.standard.empty() ? setting.sample : setting.standard;
  return text + "#" + std::string(setting.key) + " = " + std::string(value) + "\n";
}

}  // namespace

std::string example() {
  std::string text =
      "# Attune's configuration. Copy it to ~/.config/attune/config.toml and take the # off what you want to change:\n"
      "# the values shown are those in force when nothing is said.\n"
      "# `attune check` tells what is wrong with it, and where.\n";
  for (const auto& section : sections()) {
    text += "\n";
    if (!section.doc.empty()) text += "# " + std::string(section.doc) + "\n";
    const bool list = is_list(section.name);
    text += (list ? "#[[" : "#[") + std::string(section.name) + (list ? "]]\n" : "]\n");
    for (const auto& setting : settings_table()) {
      if (setting.section == section.name) text += shown(setting);
    }
  }
  return text;
}

}  // namespace attune::config

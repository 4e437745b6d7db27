#include "config/table.hpp"
#include "packaging/documents/pages.hpp"
#include "packaging/documents/roff.hpp"

namespace attune::documents {
namespace {

std::string text_of(const config::Setting& setting) {
  auto text = std::string(setting.doc) + "\nIt is " + config::expectation(setting.type) + ".";
  text += setting.standard.empty() ? "\nIt has no default." : "\nDefault: " + std::string(setting.standard);
  if (setting.since.empty()) return text + "\nNot available in this version.";
  return text;
}

}  // namespace

std::string settings_manual(std::string_view version) {
  auto page = heading({"attune.toml", 5, "the configuration of Attune"}, version);
  page += section("DESCRIPTION");
  page += paragraph(
      "What Attune reads at its start, and anew on `systemctl --user reload attune`: TOML files, each on top of those "
      "before it. Lists replace those of earlier files; sources and rituals are added, or replace one of the same "
      "name. "
      "Nothing has to be said: every setting but your addresses and your calendars has a default that is meant to "
      "fit.");
  page += paragraph(
      "`attune check` tells what is wrong with them, with file, line and column. What is well said stays in "
      "force beside what is not.");
  page += section("SETTINGS");
  for (const auto& part : config::sections()) {
    const bool list = config::is_list(part.name);
    page += subsection((list ? "[[" : "[") + std::string(part.name) + (list ? "]]" : "]"));
    if (!part.doc.empty()) page += paragraph(part.doc);
    for (const auto& setting : config::settings_table()) {
      if (setting.section == part.name) page += entry(setting.key, text_of(setting));
    }
  }
  page += section("EXAMPLE");
  page += literal(
      "  [identity]\n"
      "  addresses = [\"you@example.org\"]\n"
      "\n"
      "  [[source]]\n"
      "  name = \"work\"\n"
      "  kind = \"vdir\"\n"
      "  path = \"~/calendars/work\"");
  return page + files_section() + references("attune(1) attuned(8) attune-policy(5) attune-figures(7)");
}

}  // namespace attune::documents

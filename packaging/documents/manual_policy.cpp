#include "config/policy_rules.hpp"
#include "packaging/documents/pages.hpp"
#include "packaging/documents/roff.hpp"

namespace attune::documents {

std::string policy_manual(std::string_view version) {
  auto page = heading({"attune-policy", 5, "what Attune may do on a machine"}, version);
  page += section("DESCRIPTION");
  page += paragraph(
      "/etc/attune/policy.toml is for the administrators of a machine. It has the last word, after every configuration "
      "file, flag and variable, and it can only take away: it shows nobody more than they chose to see, adds no "
      "recipient and reads no result.");
  page += paragraph(
      "It must belong to root, like its folder, and be writable by nobody else. With any mistake in it, an unknown "
      "rule "
      "included, the strictest policy is in force until it is mended: nothing is read, told or named. `attune check`, "
      "`attune status` and the log of attuned tell file, line and column.");
  page += paragraph(
      "It is looked at before each reading, each nudge and each answer, and so needs no reload. `attune status` shows "
      "it, "
      "and `attune config --origin` which settings it lowered or locked.");
  page += section("RULES");
  std::string_view before;
  for (const auto& rule : config::policy_rule_texts()) {
    if (rule.section != before) page += subsection("[" + std::string(rule.section) + "]");
    before = rule.section;
    page += entry(rule.key, std::string(rule.doc) + "\nIt is " + std::string(rule.expected) +
                                ".\nFor example: " + std::string(rule.sample));
  }
  page += section("EXAMPLE");
  page += literal(
      "  [privacy]\n"
      "  names = \"initials\"\n"
      "\n"
      "  [sources]\n"
      "  urls = [\"https://calendar.corp.example/dav\"]\n"
      "\n"
      "  [notify]\n"
      "  use = [\"freedesktop\"]");
  return page + files_section() + references("attune(1) attuned(8) attune.toml(5)");
}

}  // namespace attune::documents

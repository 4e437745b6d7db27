#include "daemon/service/arguments.hpp"
#include "packaging/documents/pages.hpp"
#include "packaging/documents/roff.hpp"

namespace attune::documents {

client::DescribedProgram describe_service() {
  client::DescribedProgram program{"attuned", std::string(service::what_attuned_is()), {}, {}};
  for (const auto& flag : service::flags()) {
    client::DescribedOption option;
    option.names = {std::string(flag.name)};
    option.value = flag.value;
    option.text = flag.text;
    program.options.push_back(std::move(option));
  }
  return program;
}

std::string service_manual(const client::DescribedProgram& service, std::string_view version) {
  auto page = heading({"attuned", 8, "the background service of Attune"}, version);
  std::string usage = "attuned";
  for (const auto& option : service.options) usage += " " + in_synopsis(option);
  page += section("SYNOPSIS") + paragraph(usage);
  page += section("DESCRIPTION") + paragraph(service.text);
  page += paragraph(
      "One service runs for one person, with that person's rights and in that person's session; never as root. It "
      "keeps the "
      "key to what it stores and parses no calendar itself: attune-reader does, once for each reading, locked in. The "
      "service opens no network connection.");
  page += paragraph("Installing Attune starts nothing. Each person turns it on for themselves:");
  page += literal("  systemctl --user enable --now attune.service");
  page += section("OPTIONS");
  for (const auto& option : service.options) page += option_entry(option);
  page += section("SIGNALS");
  page += entry("SIGTERM, SIGINT", "Stop. What was told and answered is already written down.");
  page += entry("SIGHUP", "Read the configuration again. One that can not be used leaves the old one in force.");
  return page + exit_section() + files_section() + environment_section() +
         references("attune(1) attune.toml(5) systemd.unit(5)");
}

}  // namespace attune::documents

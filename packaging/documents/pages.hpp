// The documents that are made from definitions in the code.
#pragma once

#include <string>
#include <string_view>

#include "daemon/client/description.hpp"

namespace attune::documents {

std::string command_manual(const client::DescribedProgram& command, std::string_view version);  // attune(1)
std::string service_manual(const client::DescribedProgram& service, std::string_view version);  // attuned(8)
std::string settings_manual(std::string_view version);                                          // attune.toml(5)
std::string policy_manual(std::string_view version);                                            // attune-policy(5)

// attuned's table of flags in the same terms as those of the command.
client::DescribedProgram describe_service();

// What both programs share: exit codes, files, environment.
std::string exit_section();
std::string files_section();
std::string environment_section();

// `--week WEEK`, `PATH...`; brackets around what may be left out.
std::string in_synopsis(const client::DescribedOption& option);
std::string option_entry(const client::DescribedOption& option);

}  // namespace attune::documents

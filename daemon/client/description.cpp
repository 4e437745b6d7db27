#include "daemon/client/description.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "core/base/text.hpp"
#include "daemon/client/declaration.hpp"
#include "daemon/client/validators.hpp"
#include "daemon/client/verbs.hpp"

namespace attune::client {
namespace {

DescribedOption describe(CLI::Option& option) {
  DescribedOption described;
  for (const auto& name : option.get_snames()) described.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) described.names.push_back("--" + name);
  if (described.positional()) {
    described.value = option.get_single_name();
  } else if (option.get_type_size_max() > 0) {  // CLI11 appends what its checks expect, after a colon
    described.value = split(option.get_type_name(), ':').front();
  }
  described.text = option.get_description();
  described.choices = offered_words(option);
  described.required = option.get_required();
  described.repeated = option.get_expected_max() > static_cast<int>(described.values());
  return described;
}

std::vector<DescribedOption> describe_options(CLI::App& app) {
  std::vector<DescribedOption> described;
  for (auto* const option : app.get_options()) described.push_back(describe(*option));
  std::stable_partition(described.begin(), described.end(), [](const auto& option) { return !option.positional(); });
  return described;
}

}  // namespace

std::size_t DescribedOption::values() const {
  return value.empty() ? 0 : split(value, ' ').size();
}

DescribedProgram describe_command() {
  CLI::App app;
  const auto declared = declare_command(app);
  DescribedProgram program{app.get_name(), app.get_description(), describe_options(app), {}};
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const auto& verb = verbs()[i];
    program.verbs.push_back({std::string(verb.name), std::string(verb.summary), std::string(verb.examples),
                             verb.asks_service, describe_options(*declared[i].app)});
  }
  return program;
}

}  // namespace attune::client

// Writes what is made from definitions in the code: manual pages, completions, and the JSON Schema of `attune analyse`.
// Part of the build; never installed itself.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "core/render/manual.hpp"
#include "daemon/wire/analysis_schema.hpp"
#include "packaging/documents/completions.hpp"
#include "packaging/documents/pages.hpp"

namespace {

using namespace attune;

bool write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (file) return true;
  std::fprintf(stderr, "%s can not be written\n", path.c_str());
  return false;
}

std::vector<std::pair<std::string, std::string>> all_documents() {
  const auto command = client::describe_command();
  const auto service = documents::describe_service();
  std::vector<std::pair<std::string, std::string>> all{
      {"attune.1", documents::command_manual(command, ATTUNE_VERSION)},
      {"attuned.8", documents::service_manual(service, ATTUNE_VERSION)},
      {"attune.toml.5", documents::settings_manual(ATTUNE_VERSION)},
      {"attune-policy.5", documents::policy_manual(ATTUNE_VERSION)},
      {"attune-figures.7", render::figures_manual(ATTUNE_VERSION)},
      {"analyse.schema.json", wire::analysis_schema() + '\n'},
  };
  for (const auto& program : {command, service}) {
    all.emplace_back(program.name + ".bash", documents::bash_completion(program));
    all.emplace_back("_" + program.name, documents::zsh_completion(program));
    all.emplace_back(program.name + ".fish", documents::fish_completion(program));
  }
  return all;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::fprintf(stderr, "usage: attune-documents FOLDER\n"), 2;
  for (const auto& [name, text] : all_documents()) {
    if (!write(std::filesystem::path(words[1]) / name, text)) return 1;
  }
  return 0;
}

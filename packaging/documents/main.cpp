// Writes what is made from the table of definitions: the manual page attune-figures(7) and the JSON Schema of
// `attune analyse`. Part of the build; never installed itself.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/render/manual.hpp"
#include "daemon/wire/analysis_schema.hpp"

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (file) return true;
  std::fprintf(stderr, "%s can not be written\n", path.c_str());
  return false;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::fprintf(stderr, "usage: attune-documents FOLDER\n"), 2;
  const std::filesystem::path folder = words[1];
  const bool written = write(folder / "attune-figures.7", attune::render::figures_manual(ATTUNE_VERSION)) &&
                       write(folder / "analyse.schema.json", attune::wire::analysis_schema() + '\n');
  return written ? 0 : 1;
}

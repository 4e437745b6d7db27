// make_sample FOLDER: writes the first worker's files into FOLDER, and each further worker's into FOLDER/NAME. The same
// bytes on every run.
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "tests/support/sample/worker.hpp"

namespace {

void write(const std::filesystem::path& folder, const attune::sample::Worker& worker) {
  for (const auto& file : worker.files) {
    const auto path = folder / file.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << file.text;
    if (!out.flush()) throw std::runtime_error("cannot write a sample file");
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: make_sample FOLDER\n";
    return 2;
  }
  try {
    const std::filesystem::path folder = arguments[1];
    const auto workers = attune::sample::workers();
    write(folder, workers.front());
    for (std::size_t i = 1; i < workers.size(); ++i) write(folder / workers[i].name, workers[i]);
  } catch (const std::exception& error) {
    std::cerr << "make_sample: " << error.what() << '\n';
    return 1;
  }
  return 0;
}

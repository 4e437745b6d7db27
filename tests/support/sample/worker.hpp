// A fictitious knowledge worker: the calendars on their disk and the configuration that reads them. A new one is a
// function that returns a Worker and a line in `workers()`.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/sample/ics.hpp"

namespace attune::sample {

struct File {
  std::filesystem::path path;  // relative to the worker's folder
  std::string text;
};

struct Worker {
  std::string name;
  std::vector<File> files;
};

std::vector<Worker> workers();

// Mara leads a small product team at Harbour, a fictitious company. Her story, as seen from 2026-11-25, is told in
// mara.cpp.
Worker mara();

}  // namespace attune::sample

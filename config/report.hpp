// Collects what is wrong with one file. Internal to this library.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <vector>

#include "config/diagnostic.hpp"

namespace attune::config {

class Report {
 public:
  explicit Report(std::string file) : file_(std::move(file)) {}

  void add(Severity severity, const toml::source_position& at, std::string key, std::string message);
  std::size_t errors() const;
  std::vector<Diagnostic> sorted() &&;  // by line and column

 private:
  std::string file_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace attune::config

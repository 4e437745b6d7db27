// Collects what is wrong with one file. Internal to this library.
#pragma once

#include <toml++/toml.h>

#include <string>
#include <vector>

#include "config/diagnostic.hpp"
#include "config/origin.hpp"

namespace attune::config {

inline Position position_of(const toml::node& node) {
  return {node.source().begin.line, node.source().begin.column};
}

class Report {
 public:
  explicit Report(std::string file) : file_(std::move(file)) {}

  void add(Severity severity, const toml::source_position& at, std::string key, std::string message);
  std::size_t errors() const;
  const std::string& file() const { return file_; }
  std::vector<Diagnostic> sorted() &&;  // by line and column

 private:
  std::string file_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace attune::config

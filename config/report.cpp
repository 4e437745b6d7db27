#include "config/report.hpp"

#include <algorithm>
#include <tuple>

namespace attune::config {

void Report::add(Severity severity, const toml::source_position& at, std::string key, std::string message) {
  diagnostics_.push_back({severity, file_, at.line, at.column, std::move(key), std::move(message)});
}

std::size_t Report::errors() const {
  return static_cast<std::size_t>(std::count_if(diagnostics_.begin(), diagnostics_.end(),
                                                [](const Diagnostic& d) { return d.severity == Severity::error; }));
}

std::vector<Diagnostic> Report::sorted() && {
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  return std::move(diagnostics_);
}

}  // namespace attune::config

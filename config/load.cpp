#include "config/load.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>

#include "config/document.hpp"

namespace attune::config {
namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{1024} * 1024;

// A link to /dev/null is the usual way to say that a file has nothing to say.
bool is_nothing(const std::filesystem::path& path) {
  std::error_code fault;
  return std::filesystem::canonical(path, fault) == "/dev/null";
}

// Nothing: it is not there, or says nothing.
std::optional<Document> read_file(const File& file, Loaded& loaded) {
  const auto fail = [&](std::string message) {
    loaded.diagnostics.push_back({Severity::error, file.path.string(), 0, 0, "", std::move(message)});
    return std::nullopt;
  };
  if (!file.fault.empty()) return fail(file.fault);
  std::error_code fault;
  const auto status = std::filesystem::status(file.path, fault);
  if (status.type() == std::filesystem::file_type::not_found) {
    if (file.required) return fail("there is no such file");
    return std::nullopt;
  }
  if (is_nothing(file.path)) return std::nullopt;
  if (status.type() != std::filesystem::file_type::regular) return fail("can not be read: it is not a plain file");
  const auto size = std::filesystem::file_size(file.path, fault);
  if (size > largest_file) return fail("can not be read: it is over 1 MiB");
  std::ifstream stream(file.path, std::ios::binary);
  if (!stream) return fail("can not be read");
  std::string text(static_cast<std::size_t>(size), '\0');
  stream.read(text.data(), static_cast<std::streamsize>(size));
  if (stream.bad()) return fail("can not be read");
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return Document{file.path, std::move(text)};
}

}  // namespace

bool Loaded::sound() const {
  return std::all_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::unavailable; });
}

Loaded load(std::span<const File> files, const std::filesystem::path& home) {
  return load_onto({standard_settings(), {}, {}}, files, home);
}

Loaded load_onto(Loaded loaded, std::span<const File> files, const std::filesystem::path& home) {
  for (const auto& file : files) {
    if (const auto document = read_file(file, loaded)) apply(*document, home, loaded);
  }
  return loaded;
}

Loaded load(std::span<const Document> documents, const std::filesystem::path& home) {
  Loaded loaded{standard_settings(), {}, {}};
  for (const auto& document : documents) apply(document, home, loaded);
  return loaded;
}

}  // namespace attune::config

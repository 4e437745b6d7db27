#include "config/sources.hpp"

#include <algorithm>
#include <set>

#include "config/entries.hpp"
#include "core/base/text.hpp"

namespace attune::config {
namespace {

constexpr std::size_t longest_name = 64;

const ChoiceType& kinds() {
  return std::get<ChoiceType>(find_setting("source", "kind")->type);
}

std::string kind_name(SourceKind kind) {
  return std::string(kinds().names[static_cast<std::size_t>(kind)]);
}

class SourceReader {
 public:
  SourceReader(const Place& place, Report& report, Loaded& loaded)
      : place_(place), report_(report), settings_(loaded.settings), origins_(loaded.origins.sources) {}

  void read(const toml::table& table) {
    const auto errors_before = report_.errors();
    auto source = read_entry(&Settings::sources, "source", table, place_, report_);
    check(table, source);
    if (report_.errors() == errors_before) keep(table, std::move(source));
  }

 private:
  void check(const toml::table& table, const Source& source) {
    require(table, "name", "expected a name for this source");
    require(table, "kind", "expected the kind of this source: " + expectation(Type{kinds()}));
    if (source.name.size() > longest_name) {
      fail(table.get("name")->source(), "source.name", "expected a name of 1 to 64 characters");
    }
    if (table.get("kind") == nullptr) return;
    switch (source.kind) {
      case SourceKind::file:
      case SourceKind::vdir:
        require(table, "path", "expected a path for a source of kind " + kind_name(source.kind));
        for (const auto* const key : {"url", "username", "password_command"}) unused(table, key, source.kind);
        break;
      case SourceKind::subscription:
      case SourceKind::caldav:
        require(table, "url", "expected a url for a source of kind " + kind_name(source.kind));
        unused(table, "path", source.kind);
        break;
      case SourceKind::evolution:
        unused(table, "url", source.kind);
        break;
    }
  }

  void require(const toml::table& table, std::string_view key, const std::string& message) {
    if (table.get(key) == nullptr) fail(table.source(), "source." + std::string(key), message);
  }

  void unused(const toml::table& table, std::string_view key, SourceKind kind) {
    if (const auto* const value = table.get(key)) {
      report_.add(Severity::unknown_key, value->source().begin, "source." + std::string(key),
                  "is not used by a source of kind " + kind_name(kind));
    }
  }

  void keep(const toml::table& table, Source source) {
    if (!names_here_.insert(source.name).second) {
      fail(table.get("name")->source(), "source.name", "another source of this file has the same name");
      return;
    }
    if (!source.available()) {
      report_.add(Severity::unavailable, table.get("kind")->source().begin, "source.kind",
                  "a source of kind " + kind_name(source.kind) +
                      " is not available in this version; it is left out, the others are read");
    }
    origins_[source.name] = {report_.file(), position_of(table)};
    auto& all = settings_.sources;
    const auto same = std::find_if(all.begin(), all.end(), [&](const Source& s) { return s.name == source.name; });
    if (same == all.end()) {
      all.push_back(std::move(source));
    } else {
      *same = std::move(source);
    }
  }

  void fail(const toml::source_region& at, const std::string& key, const std::string& message) {
    report_.add(Severity::error, at.begin, key, message);
  }

  const Place& place_;
  Report& report_;
  Settings& settings_;
  OriginsByName& origins_;
  std::set<std::string> names_here_;
};

}  // namespace

void assign_sources(const toml::table& root, const Place& place, Report& report, Loaded& loaded) {
  SourceReader reader(place, report, loaded);
  for (const auto* const entry : entries_of(root, "source", report)) reader.read(*entry);
}

}  // namespace attune::config

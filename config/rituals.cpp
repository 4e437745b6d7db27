#include "config/rituals.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "config/entries.hpp"

namespace attune::config {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t most_rituals = 16;

class RitualReader {
 public:
  RitualReader(const Place& place, Report& report, Loaded& loaded)
      : place_(place), report_(report), settings_(loaded.settings), origins_(loaded.origins.rituals) {}

  void read(const toml::table& table) {
    const auto errors_before = report_.errors();
    auto ritual = read_entry(&Settings::rituals, "ritual", table, place_, report_);
    require(table, "name", "expected a name for this ritual");
    require(table, "words", "expected the words by which a title or category names this ritual");
    require(table, "days", "expected its interval in days, such as 14");
    if (ritual.name.size() > longest_name) {
      fail(*table.get("name"), "ritual.name", "expected a name of 1 to 64 characters");
    }
    if (report_.errors() == errors_before) keep(table, std::move(ritual));
  }

 private:
  void require(const toml::table& table, std::string_view key, const std::string& message) {
    if (table.get(key) == nullptr) fail(table, "ritual." + std::string(key), message);
  }

  void keep(const toml::table& table, Ritual ritual) {
    if (!names_here_.insert(ritual.name).second) {
      fail(*table.get("name"), "ritual.name", "another ritual of this file has the same name");
      return;
    }
    auto& all = settings_.rituals;
    const auto same = std::ranges::find(all, ritual.name, &Ritual::name);
    if (same == all.end() && all.size() >= most_rituals) {
      fail(table, "ritual", "there are sixteen rituals already, and no room for more");
      return;
    }
    origins_[ritual.name] = {report_.file(), position_of(table)};
    if (same != all.end()) {
      *same = std::move(ritual);
    } else {
      all.push_back(std::move(ritual));
    }
  }

  void fail(const toml::node& at, const std::string& key, const std::string& message) {
    report_.add(Severity::error, at.source().begin, key, message);
  }

  const Place& place_;
  Report& report_;
  Settings& settings_;
  OriginsByName& origins_;
  std::set<std::string> names_here_;
};

}  // namespace

void assign_rituals(const toml::table& root, const Place& place, Report& report, Loaded& loaded) {
  RitualReader reader(place, report, loaded);
  for (const auto* const entry : entries_of(root, "ritual", report)) reader.read(*entry);
}

}  // namespace attune::config

#include "daemon/settings/owner_zone.hpp"

#include <fstream>
#include <string_view>

#include "core/base/text.hpp"

namespace attune::settings {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view zone_data = "zoneinfo/";
constexpr std::string_view advice = "; say it in the configuration: [time] zone = \"Europe/Berlin\", for example";

// What stands after .../zoneinfo/ (and its sub-folders of the same zones).
std::string name_in(std::string_view path) {
  const auto at = path.rfind(zone_data);
  if (at == std::string::npos) return {};
  std::string name(path.substr(at + zone_data.size()));
  for (const std::string_view variant : {"posix/", "right/"}) {
    if (name.starts_with(variant)) name.erase(0, variant.size());
  }
  return name;
}

Result<Zone> from_variable(std::string_view value) {
  if (value.starts_with(':')) value.remove_prefix(1);
  if (value.empty()) return Zone::utc();  // as the C library reads it
  auto zone = value.starts_with('/') ? Zone::system(name_in(value)) : Zone::system(value);
  if (zone) return zone;
  return failure(ErrorKind::configuration,
                 "the environment's TZ is not a time zone of the IANA list" + std::string(advice));
}

std::string first_line(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return std::string(trim(line));
}

Result<Zone> from_machine(const ZoneFiles& files) {
  std::error_code fault;
  const auto exists = fs::exists(fs::symlink_status(files.local_time, fault));
  const auto target = fs::read_symlink(files.local_time, fault);
  auto name = fault ? std::string{} : name_in(target.string());
  if (name.empty()) name = first_line(files.name);
  if (name.empty() && !exists) return Zone::utc();  // localtime(5)
  if (auto zone = Zone::system(name)) return zone;
  return failure(ErrorKind::configuration, "this machine does not say its time zone" + std::string(advice));
}

}  // namespace

Result<Zone> owner_zone(const config::Settings& settings, const Environment& environment, const ZoneFiles& files) {
  if (settings.zone) {
    if (auto zone = Zone::system(*settings.zone)) return zone;
    return failure(ErrorKind::configuration, "time.zone is not a time zone of the IANA list" + std::string(advice));
  }
  if (const auto variable = environment("TZ")) return from_variable(*variable);
  return from_machine(files);
}

}  // namespace attune::settings

#include "config/enforce.hpp"

#include <algorithm>
#include <system_error>

#include "config/lock.hpp"
#include "config/table.hpp"
#include "config/within.hpp"
#include "core/base/escape.hpp"

namespace attune::config {
namespace {

namespace fs = std::filesystem;

bool lies_below_one(const fs::path& path, const std::vector<fs::path>& bases, const Resolve& resolve) {
  const auto real = resolve(path);
  return real && std::ranges::any_of(bases, [&](const fs::path& base) {
           const auto above = resolve(base);
           return above && path_within(*real, *above);
         });
}

class Enforcement {
 public:
  Enforcement(Written written, const Policy& policy, const Resolve& resolve)
      : machine_(std::move(written.machine)), policy_(policy), resolve_(resolve) {
    result_.settings = std::move(written.loaded.settings);
    result_.origins = std::move(written.loaded.origins);
  }

  Enforced run() && {
    if (!policy_.present()) return std::move(result_);
    if (policy_.fault) result_.remarks.push_back(*policy_.fault);
    locks();
    caps();
    kinds_off();
    notifiers();
    nudges_off();
    sources();
    return std::move(result_);
  }

 private:
  void locks() {
    for (const auto& setting : settings_table()) {
      if (is_list(setting.section) || !policy_.locks(setting.origin_name())) continue;
      if (lock(setting, machine_, result_.settings)) {
        overrule(setting.origin_name(), "settings.lock", "the policy locks it; this machine's value is in force");
      }
    }
  }

  void caps() {
    auto& privacy = result_.settings.privacy;
    if (policy_.names && privacy.names > *policy_.names) {
      privacy.names = *policy_.names;
      overrule("privacy.names", "privacy.names", "the policy allows " + shown("privacy", "names") + " at most");
    }
    if (policy_.retention_weeks && privacy.retention_weeks > *policy_.retention_weeks) {
      privacy.retention_weeks = *policy_.retention_weeks;
      overrule("privacy.retention", "privacy.retention",
               "the policy allows " + shown("privacy", "retention") + " weeks at most");
    }
    auto& sandbox = result_.settings.reading.sandbox;
    if (policy_.sandbox_required && sandbox != Sandbox::required) {
      sandbox = Sandbox::required;
      overrule("reading.sandbox", "reading.sandbox", "the policy requires the lock");
    }
  }

  void kinds_off() {
    auto& enabled = result_.settings.findings.enabled;
    for (std::size_t i = 0; i < finding_names.size(); ++i) {
      if (!policy_.off[i] || !enabled[i]) continue;
      enabled[i] = false;
      overrule("findings." + std::string(finding_names[i]) + ".enabled", "findings.off",
               "the policy turns this kind off");
    }
  }

  void notifiers() {
    if (!policy_.notifiers) return;
    const auto& allowed = *policy_.notifiers;
    const auto refused = std::erase_if(result_.settings.notifiers, [&](const std::string& name) {
      return std::ranges::find(allowed, name) == allowed.end();
    });
    if (refused > 0) overrule("notify.use", "notify.use", "the policy allows fewer notifiers");
    if (!result_.settings.notify_command.empty() && std::ranges::find(allowed, "command") == allowed.end()) {
      result_.settings.notify_command.clear();
      overrule("notify.command", "notify.use", "the policy does not allow the notifier \"command\"");
    }
  }

  void nudges_off() {
    if (!policy_.nudges_off) return;
    auto& nudge = result_.settings.nudge;
    const auto turn_off = [this](auto& value, const std::string& name) {
      if (!value) return;
      value = {};
      overrule(name, "nudge.off", "the policy turns nudges off");
    };
    turn_off(nudge.per_day, "nudge.per_day");
    turn_off(nudge.per_week, "nudge.per_week");
    turn_off(nudge.digest, "nudge.digest");
    turn_off(nudge.before_one_on_one, "nudge.before_one_on_one");
  }

  void sources() {
    std::erase_if(result_.settings.sources, [this](const Source& source) {
      const auto why = objection_to(source, policy_, resolve_);
      if (!why) return false;
      result_.left_out.push_back(source.name);
      const auto origin = result_.origins.sources.find(source.name);
      remark(origin == result_.origins.sources.end() ? nullptr : &origin->second, "source " + source.name,
             *why + "; it is left out");
      return true;
    });
  }

  std::string shown(std::string_view section, std::string_view key) const {
    return present_value(*find_setting(section, key), result_.settings);
  }

  // The value comes from the policy now. What nobody had said is nobody's remark.
  void overrule(const std::string& setting, const std::string& rule, const std::string& message) {
    const auto said = result_.origins.settings.find(setting);
    if (said != result_.origins.settings.end()) {
      const auto origin = said->second;
      remark(&origin, setting, message);
    }
    const auto at = policy_.origins.find(rule);
    result_.origins.settings[setting] = {policy_.file, at == policy_.origins.end() ? Position{} : at->second};
  }

  void remark(const Origin* origin, const std::string& what, const std::string& message) {
    if (policy_.fault) return;  // one line says it all
    const Origin nowhere{policy_.file, {}};
    const auto& place = origin == nullptr ? nowhere : *origin;
    result_.remarks.push_back(
        {Severity::overruled, place.file, place.at.line, place.at.column, escape_line(what, 100), message});
  }

  Settings machine_;
  const Policy& policy_;
  const Resolve& resolve_;
  Enforced result_;
};

}  // namespace

std::optional<fs::path> real_path(const fs::path& path) {
  std::error_code fault;
  auto real = fs::weakly_canonical(path, fault);
  if (fault || !real.is_absolute()) return std::nullopt;
  return real;
}

std::optional<std::string> objection_to(const Source& source, const Policy& policy, const Resolve& resolve) {
  const auto& kinds = policy.kinds;
  const bool kind_named = kinds && std::ranges::find(*kinds, source.kind) != kinds->end();
  if (kinds && !kind_named) return "the policy does not allow calendars of this kind";
  switch (source.kind) {
    case SourceKind::subscription:
    case SourceKind::caldav:
      if (policy.urls &&
          std::ranges::none_of(*policy.urls, [&](const std::string& base) { return url_within(source.url, base); })) {
        return "the policy does not allow calendars at this address";
      }
      break;
    case SourceKind::evolution:
      if (kind_named && source.path.empty()) break;
      [[fallthrough]];
    case SourceKind::file:
    case SourceKind::vdir:
      if (policy.paths && !lies_below_one(source.path, *policy.paths, resolve)) {
        return "the policy does not allow calendars at this place";
      }
      break;
  }
  return std::nullopt;
}

Enforced enforce(Written written, const Policy& policy, const Resolve& resolve) {
  return Enforcement(std::move(written), policy, resolve).run();
}

}  // namespace attune::config

#include <CLI/CLI.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <memory>

#include "config/listing.hpp"
#include "daemon/client/configured.hpp"
#include "daemon/client/service_verb.hpp"
#include "daemon/client/shown_json.hpp"
#include "daemon/client/verbs/all.hpp"

namespace attune::client {
namespace {

namespace json = boost::json;
using config::Listed;

struct Arguments {
  std::string config;
  bool origin = false;
  bool as_json = false;
};

// What the running service works with: names of settings and sources with their values; nothing: none runs, or it is
// older and does not know the question.
std::optional<std::map<std::string, std::string>> values_of_service(const Context& context) {
  const auto answer = ask(context, "configuration", {}, true);
  const auto* const values = answer ? answer->if_contains("json") : nullptr;
  if (values == nullptr || !values->is_object()) return std::nullopt;
  std::map<std::string, std::string> all;
  for (const auto& [name, value] : values->get_object()) {
    if (value.is_string()) all.emplace(name, value.get_string());
  }
  return all;
}

json::value origin_json(const Listed& one, const config::Policy& policy) {
  if (one.origin == nullptr) return json::object{{"from", "default"}};
  json::object origin{{"from", config::is_from_policy(one, policy) ? "policy" : "file"}, {"file", one.origin->file}};
  if (one.origin->at.line > 0) origin["line"] = one.origin->at.line;
  return origin;
}

json::object json_of(const Listed& one, const config::Policy& policy) {
  json::object object{{"section", one.section}, {"key", one.key}, {"name", one.name}};
  object["value"] = one.value.empty() ? json::value(nullptr) : json::parse(one.value);
  if (!one.instead.empty()) object["instead"] = one.instead;
  object["origin"] = origin_json(one, policy);
  object["locked"] = one.locked;
  return object;
}

json::array names_json(const std::vector<std::string>& names) {
  json::array array;
  for (const auto& name : names) array.emplace_back(name);
  return array;
}

std::string json_text(const std::vector<Listed>& listed, const Configured& configured, bool running,
                      const std::vector<std::string>& differing) {
  json::array settings;
  for (const auto& one : listed) settings.push_back(json_of(one, configured.policy));
  json::array remarks;
  for (const auto& remark : configured.overruled) remarks.emplace_back(config::to_text(remark));
  json::value policy = nullptr;
  if (configured.policy.present()) {
    policy = json::object{{"file", configured.policy.file},
                          {"sound", !configured.policy.fault},
                          {"restrictions", names_json(config::restrictions(configured.policy))}};
  }
  const json::object all{{"schema", 1},
                         {"settings", std::move(settings)},
                         {"left_out", names_json(configured.left_out)},
                         {"policy", std::move(policy)},
                         {"remarks", std::move(remarks)},
                         {"service", {{"running", running}, {"differs", names_json(differing)}}}};
  return json::serialize(all) + "\n";
}

void tell_differences(const Context& context, const std::vector<std::string>& names) {
  if (names.empty()) return;
  constexpr std::size_t most = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i) list += (i > 0 ? ", " : "") + names[i];
  if (names.size() > most) list += ", …";
  context.complain("the running service works with other values: " + list +
                   "; `systemctl --user reload attune` makes it take these, if it uses these files");
}

ExitCode show(Context& context, const Arguments& given) {
  Overrides overrides;
  if (!given.config.empty()) overrides.config = given.config;
  const auto configured = configure(context, overrides);
  const auto service = given.config.empty() ? values_of_service(context) : std::nullopt;
  if (!configured) {
    if (service) context.complain("the running service still works with the configuration it had before");
    return ExitCode::configuration;
  }
  const auto& policy = configured->policy;
  const auto listed = config::list_settings(configured->settings, configured->origins, policy);
  const auto differing =
      service ? config::differences(config::values_by_name(listed), *service) : std::vector<std::string>();
  if (given.as_json) {
    context.out.print(shown_json(json_text(listed, *configured, service.has_value(), differing)));
  } else {
    context.out.print(config::listing_as_toml(listed, policy, given.origin));
    for (const auto& remark : configured->overruled) context.complain(config::to_text(remark));
    tell_differences(context, differing);
  }
  return policy.fault ? ExitCode::configuration : ExitCode::fine;
}

Run declare(CLI::App& app) {
  const auto given = std::make_shared<Arguments>();
  app.add_flag("--origin", given->origin,
               "Where each value comes from: a file and its line, the policy, or the default");
  app.add_option("--config", given->config, "This configuration instead of your own")->type_name("FILE");
  add_json_flag(app, given->as_json);
  return [given](Context& context) { return show(context, *given); };
}

}  // namespace

const Verb config_verb{"config", "Every setting in force, and where it comes from",
                       "  attune config\n"
                       "  attune config --origin\n"
                       "  attune config --json | jq .policy",
                       false, declare};

}  // namespace attune::client

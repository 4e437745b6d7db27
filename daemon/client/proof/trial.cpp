#include "daemon/client/proof/trial.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <chrono>
#include <system_error>

#include "daemon/client/ask.hpp"
#include "daemon/process/program.hpp"

namespace attune::client::proof {
namespace {

namespace json = boost::json;

std::string text_in(const json::object& object, std::string_view name) {
  const auto* const value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : "";
}

// What the service says of its sources; nothing: it does not answer, or knows not both of them.
std::optional<json::array> sources_of(const World& world) {
  auto answer =
      ask_service(world.control_socket(), {{"schema", 1}, {"verb", "status"}, {"format", "json"}}, usual_patience);
  if (!answer) return std::nullopt;
  auto* const status = answer->if_contains("json");
  auto* const sources =
      status != nullptr && status->is_object() ? status->get_object().if_contains("sources") : nullptr;
  if (sources == nullptr || !sources->is_array() || sources->get_array().size() != 2) return std::nullopt;
  return std::move(sources->get_array());
}

void complain_of_source(const json::value& value, std::vector<std::string>& complaints) {
  const auto* const source = value.if_object();
  if (source == nullptr || text_in(*source, "state") == "fresh") return;
  complaints.push_back("the calendar " + text_in(*source, "name") + " was not read: " + text_in(*source, "problem"));
}

}  // namespace

Result<Programs> installed_programs() {
  std::error_code fault;
  auto own = std::filesystem::read_symlink("/proc/self/exe", fault);
  if (fault) return failure(ErrorKind::system, "cannot tell where this program is installed");
  auto service = process::find_program("attuned");
  if (!service) return tl::unexpected(service.error());
  return Programs{std::move(own), std::move(*service)};
}

Result<Trial> Trial::start(World world, const Programs& programs) {
  auto recorder = Recorder::listen(world);
  if (!recorder) return tl::unexpected(recorder.error());
  auto service = Running::start({.program = programs.attuned,
                                 .arguments = {"--trace", "--config", world.config_file().string()},
                                 .environment = world.environment(),
                                 .folder = world.home(),
                                 .output = world.log()});
  if (!service) return tl::unexpected(service.error());
  return Trial(std::move(world), std::move(*recorder), std::move(*service));
}

bool Trial::has_failed() {
  if (has_ended()) return true;
  const auto sources = sources_of(world_);
  return sources && std::ranges::any_of(*sources, [](const json::value& source) {
           return source.is_object() && !text_in(source.get_object(), "problem").empty();
         });
}

std::vector<std::string> Trial::complaints() const {
  const auto sources = sources_of(world_);
  if (!sources) return {"the service does not say what it has read"};
  std::vector<std::string> complaints;
  for (const auto& source : *sources) complain_of_source(source, complaints);
  return complaints;
}

Result<Running> Trial::command(const Programs& programs, const std::vector<std::string>& arguments) const {
  return Running::start({.program = programs.attune,
                         .arguments = arguments,
                         .environment = world_.environment(),
                         .folder = world_.home(),
                         .output = world_.said() / "text"});
}

}  // namespace attune::client::proof

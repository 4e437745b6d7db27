// One life of the installed programs at one names level, from the first start to the end.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "daemon/client/proof/programs.hpp"
#include "daemon/client/proof/recorder.hpp"
#include "daemon/client/proof/sampler.hpp"
#include "daemon/client/proof/world.hpp"

namespace attune::client::proof {

struct Programs {
  std::filesystem::path attune;
  std::filesystem::path attuned;
};
// Beside this program, or where it finds them; this program is `attune`.
Result<Programs> installed_programs();

class Trial {
 public:
  static Result<Trial> start(World world, const Programs& programs);

  const World& world() const { return world_; }
  const Recorder& recorder() const { return recorder_; }
  pid_t service() const { return service_.id(); }

  void receive() { recorder_.receive(); }
  bool has_told() const { return recorder_.nudge() != nullptr; }
  bool has_ended() { return service_.ended().has_value(); }
  // It has ended, or says that it can not read a calendar: nothing will be told.
  bool has_failed();
  // What keeps it from being what the proof needs, in the service's own words; none: everything was read.
  std::vector<std::string> complaints() const;
  Result<Running> command(const Programs& programs, const std::vector<std::string>& arguments) const;
  void ask_to_stop() { service_.ask_to_stop(); }
  // As wait() has it.
  std::optional<int> ending() { return service_.ended(); }

 private:
  Trial(World world, Recorder recorder, Running service)
      : world_(std::move(world)), recorder_(std::move(recorder)), service_(std::move(service)) {}

  World world_;
  Recorder recorder_;
  Running service_;
};

}  // namespace attune::client::proof

// What the proof's own notifier was given and what it could get hold of, as it tells it.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/client/proof/world.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::client::proof {

struct Recorded {
  std::vector<std::string> told;      // whole lines of the protocol
  std::vector<std::string> handed;    // arguments and environment
  std::vector<std::string> refused;   // attempts: "read the key"
  std::vector<std::string> possible;  // attempts that worked
};

class Recorder {
 public:
  // Listens where the notifier of this world looks.
  static Result<Recorder> listen(const World& world);

  // Takes what has arrived, without waiting.
  void receive();
  const Recorded& recorded() const { return recorded_; }
  // The line that a nudge was told in; null: none yet.
  const std::string* nudge() const;

 private:
  Recorder(process::Descriptor socket, std::string places) : socket_(std::move(socket)), places_(std::move(places)) {}
  void note(std::string_view message);

  process::Descriptor socket_;
  std::string places_;  // what the notifier is to try
  std::vector<process::Descriptor> notifiers_;
  Recorded recorded_;
};

}  // namespace attune::client::proof

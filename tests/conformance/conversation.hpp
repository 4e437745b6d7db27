// One conversation with a notifier under test. The first promise that it breaks ends it, by Broken.
#pragma once

#include <boost/json/object.hpp>
#include <deque>
#include <stdexcept>

#include "tests/conformance/peer.hpp"
#include "tests/conformance/schema.hpp"

namespace attune::conformance {

struct Broken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(bool kept, const std::string& otherwise) {
  if (!kept) throw Broken(otherwise);
}

class Conversation {
 public:
  using Line = boost::json::object;

  Conversation(const std::vector<std::string>& notifier, const Schema& schema) : peer_(notifier), schema_(schema) {}

  void say(std::string_view line) { require(peer_.say(line), "it does not read what it is told"); }
  // The next line, of whatever kind.
  Line hear(std::chrono::milliseconds patience = 8s);
  // The answer to the question just asked; events that come before it are kept for event().
  Line answer();
  // What became of a notification.
  Line event(std::string_view id, std::chrono::milliseconds patience = 8s);
  Line ask(std::string_view line) {
    say(line);
    return answer();
  }
  void greet();
  bool available();

  Peer& peer() { return peer_; }

 private:
  Peer peer_;
  const Schema& schema_;
  std::deque<Line> events_;
};

}  // namespace attune::conformance

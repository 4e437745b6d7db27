// Ctrl-C ends the proof in order: nothing stays behind.
#pragma once

namespace attune::client::proof {

// While it lives, SIGINT, SIGTERM and SIGHUP are remembered and do nothing else.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  static bool came();
};

}  // namespace attune::client::proof

#include "daemon/client/proof/interruption.hpp"

#include <array>
#include <csignal>

namespace attune::client::proof {
namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
volatile std::sig_atomic_t interrupted = 0;

void set_all(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  for (const auto signal : signals) ::sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  interrupted = 0;
  set_all([](int) { interrupted = 1; });
}

Interruption::~Interruption() {
  set_all(SIG_DFL);
}

bool Interruption::came() {
  return interrupted != 0;
}

}  // namespace attune::client::proof

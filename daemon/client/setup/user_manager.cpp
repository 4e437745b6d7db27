#include "daemon/client/setup/user_manager.hpp"

#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "daemon/client/quiet_program.hpp"

namespace attune::client::setup {
namespace {

constexpr auto unit = "attune.service";
constexpr std::chrono::seconds a_question{5};
constexpr std::chrono::seconds a_start{30};  // until attuned says that it is ready

}  // namespace

UserManager::UserManager(const settings::Environment& environment) {
  // A shell that was not logged in to, as with su, may lack what leads to the manager.
  const auto usual = "/run/user/" + std::to_string(::getuid());
  const auto given = environment("XDG_RUNTIME_DIR");
  std::error_code fault;
  if ((!given || given->empty()) && std::filesystem::is_directory(usual, fault)) {
    variables_.push_back("XDG_RUNTIME_DIR=" + usual);
  }
  if (!ran({"show", "--property=Version"}, a_question)) return;
  // A package that was just installed may not be known yet.
  ran({"daemon-reload"}, a_start);
  has_service_ = ran({"cat", unit}, a_question);
}

bool UserManager::enable() const {
  return ran({"enable", unit}, a_start);
}

bool UserManager::enable_and_start() const {
  ran({"reset-failed", unit}, a_question);  // what kept it from starting may have been mended just now
  return ran({"enable", "--now", unit}, a_start);
}

bool UserManager::ran(std::vector<std::string> words, std::chrono::seconds patience) const {
  words.insert(words.begin(), {"systemctl", "--user", "--no-ask-password"});
  const auto program = start_quietly(words, variables_);
  if (!program) return false;
  const auto ended = exit_of(*program, patience);
  if (!ended && still_runs(*program)) ::kill(*program, SIGKILL);  // its time is over
  return ended == 0;
}

}  // namespace attune::client::setup

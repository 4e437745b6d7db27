#include "daemon/client/proof/prove.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>

#include "core/identity/keys.hpp"
#include "daemon/client/proof/calendar.hpp"
#include "daemon/client/proof/evidence.hpp"
#include "daemon/client/proof/files.hpp"
#include "daemon/client/proof/interruption.hpp"
#include "daemon/client/proof/sampler.hpp"
#include "daemon/client/proof/search.hpp"
#include "daemon/client/proof/trial.hpp"

namespace attune::client::proof {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<const char*, 3> names_levels{"none", "initials", "full"};
constexpr std::chrono::seconds patience_with_nudge{40};
constexpr std::chrono::seconds patience_under_policy{8};  // which may be why nothing is told
constexpr std::chrono::seconds patience_with_command{20};
constexpr std::chrono::milliseconds between_questions{500};
constexpr int pause_ms = 1;

const std::vector<std::vector<std::string>>& questions() {
  static const std::vector<std::vector<std::string>> all{
      {"refresh"},          {"status"},   {"status", "--json"},   {"people"},
      {"people", "--json"}, {"report"},   {"report", "--json"},   {"nudges"},
      {"nudges", "--json"}, {"why", "1"}, {"why", "1", "--json"}, {"report", "--html", "page.html"}};
  return all;
}

class Proof {
 public:
  Proof(Programs programs, CanaryCalendar calendar, Search search, PrivateFolder folder, const config::Policy& policy)
      : programs_(std::move(programs)),
        calendar_(std::move(calendar)),
        search_(std::move(search)),
        folder_(std::move(folder)),
        policy_(policy) {}

  Result<Report> make(Clock::time_point begun) {
    const auto before = shared_temporary_files();
    auto done = start();
    if (done) done = wait_for_nudges();
    if (done) done = ask_everything();
    if (!done) return tl::unexpected(done.error());
    Evidence evidence(search_, calendar_, sampler_, policy_);
    for (auto& trial : trials_) evidence.take_while_running(trial);
    if (done = stop(); !done) return tl::unexpected(done.error());
    for (auto& trial : trials_) evidence.take_when_over(trial);
    evidence.take_shared(search_new_files(before, search_));
    Report report{.programs = programs_.attuned.parent_path().string(),
                  .words = words(),
                  .traces = search_.traces(),
                  .seconds = std::chrono::duration<double>(Clock::now() - begun).count(),
                  .checks = std::move(evidence).checks()};
    return report;
  }

 private:
  Result<void> start() {
    for (const auto* const level : names_levels) {
      auto world = World::make(folder_.path() / level, level, calendar_);
      if (!world) return tl::unexpected(world.error());
      auto trial = Trial::start(std::move(*world), programs_);
      if (!trial) return tl::unexpected(trial.error());
      sampler_.watch(trial->service());
      trials_.push_back(std::move(*trial));
    }
    return {};
  }

  // Until `over`, or until patience ends; looks at what runs meanwhile.
  Result<void> watch_until(const std::function<bool()>& over, std::chrono::seconds patience) {
    const auto end = Clock::now() + patience;
    while (!over() && Clock::now() < end) {
      if (Interruption::came()) return failure(ErrorKind::system, "interrupted; nothing was left behind");
      for (auto& trial : trials_) trial.receive();
      sampler_.look();
      ::poll(nullptr, 0, pause_ms);
    }
    return {};
  }

  Result<void> wait_for_nudges() {
    const auto every = [this](auto is) { return std::ranges::all_of(trials_, is); };
    auto next_question = Clock::now();
    const auto over = [&] {
      if (every([](const Trial& trial) { return trial.has_told(); })) return true;
      if (Clock::now() < next_question) return false;
      next_question = Clock::now() + between_questions;
      return every([](Trial& trial) { return trial.has_told() || trial.has_failed(); });
    };
    return watch_until(over, policy_.present() ? patience_under_policy : patience_with_nudge);
  }

  Result<void> ask_everything() {
    for (const auto& question : questions()) {
      std::vector<Running> commands;
      for (const auto& trial : trials_) {
        auto command = trial.command(programs_, question);
        if (!command) return tl::unexpected(command.error());
        commands.push_back(std::move(*command));
      }
      auto asked = watch_until(
          [&] { return std::ranges::all_of(commands, [](auto& command) { return command.ended().has_value(); }); },
          patience_with_command);
      if (!asked) return asked;
    }
    return {};
  }

  Result<void> stop() {
    for (auto& trial : trials_) trial.ask_to_stop();
    return watch_until([this] { return std::ranges::all_of(trials_, [](auto& trial) { return trial.has_ended(); }); },
                       patience_with_command);
  }

  std::size_t words() const {
    std::size_t count = 0;
    for (const auto& canary : calendar_.canaries.all()) count += canary.words.size();
    return count;
  }

  Programs programs_;
  CanaryCalendar calendar_;
  Search search_;
  PrivateFolder folder_;
  const config::Policy& policy_;
  std::vector<Trial> trials_;  // gone before the folder they run in
  Sampler sampler_;
};

}  // namespace

Result<Report> prove(const settings::Environment& environment, const config::Policy& policy) {
  if (auto ready = identity::initialise(); !ready) return tl::unexpected(ready.error());
  auto programs = installed_programs();
  if (!programs) return tl::unexpected(programs.error());
  const auto begun = Clock::now();
  const Interruption interruption;
  auto calendar = make_calendar(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
  auto search = Search::for_all(calendar.canaries.all());
  if (!search) return tl::unexpected(search.error());
  auto folder = PrivateFolder::make(environment);
  if (!folder) return tl::unexpected(folder.error());
  return Proof(std::move(*programs), std::move(calendar), std::move(*search), std::move(*folder), policy).make(begun);
}

}  // namespace attune::client::proof

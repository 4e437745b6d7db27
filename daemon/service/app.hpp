// The service as a whole: the only place that constructs its parts and wires them together.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/json/object.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "daemon/service/archive.hpp"
#include "daemon/service/clock.hpp"
#include "daemon/service/configured.hpp"
#include "daemon/service/control.hpp"
#include "daemon/service/memory.hpp"
#include "daemon/service/name_lookup.hpp"
#include "daemon/service/outside.hpp"
#include "daemon/service/page_opener.hpp"
#include "daemon/service/readiness.hpp"
#include "daemon/service/source.hpp"
#include "daemon/service/steadiness.hpp"
#include "daemon/service/teller.hpp"
#include "daemon/service/watchdog.hpp"
#include "daemon/settings/owner_zone.hpp"
#include "daemon/state/store.hpp"

namespace spdlog {
class logger;
}

namespace attune::service {

class App {
 public:
  struct Options {
    settings::Paths paths;
    std::optional<std::filesystem::path> config_file;
    settings::Environment environment;
    std::filesystem::path reader;  // the program attune-reader
    std::vector<std::filesystem::path> notifier_folders;
    std::string notify_socket;  // of the service manager; empty: none
    settings::ZoneFiles zone_files = {};
  };

  // Opens the state, reads the configuration and the history, and listens. Errors: ErrorKind::configuration, key, state
  // or system; nothing runs then.
  static Result<std::unique_ptr<App>> open(boost::asio::io_context& context, Options options, const Clock& clock,
                                           std::shared_ptr<spdlog::logger> log);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Until SIGTERM or SIGINT.
  void run();
  void stop();
  // Takes the configuration anew; a broken one is told in the log and the present one stays in force.
  void reload();
  // A policy that came, went or changed is in force from now on, without being asked for. True: something changed, and
  // every source is read anew. Costs three stat() calls otherwise.
  bool look_at_policy();

  // For the verbs of the command.
  const Clock& clock() const { return clock_; }
  Instant since() const { return since_; }
  const Configured& configured() const { return configured_; }
  const std::optional<Error>& reload_error() const { return reload_error_; }
  const std::vector<std::shared_ptr<Source>>& sources() const { return sources_; }
  const Archive& archive() const { return archive_; }
  const identity::Keys& keys() const { return store_.keys(); }
  Memory& memory() { return memory_; }
  const Memory& memory() const { return memory_; }
  Teller& teller() { return *teller_; }
  const notify::Notifiers& notifiers() const { return *notifiers_.back(); }
  World survey() const;
  // Takes these people, who are one, out of all that is remembered, and keeps them out of what will be read. Error:
  // ErrorKind::state, when it could not be written: then it holds until the service ends.
  Result<void> forget(const std::vector<PersonId>& person);
  // Lets one of them be known again, and reads anew. Error: as for forget().
  Result<void> know_again(const PersonId& person);

 private:
  App(boost::asio::io_context& context, Options options, const Clock& clock, std::shared_ptr<spdlog::logger> log,
      state::Store store, Configured configured, state::Memory memory);

  Result<void> listen();
  void take(Configured configured);
  void make_sources();
  void watch_outside();
  process::Awaitable<Result<reading::ReadOutcome>> read(const config::Source& source, reading::Previous previous);
  void make_notifiers();
  void make_teller();
  SourceId id_of(const config::Source& source) const;
  reading::SourcePlan plan_for(const config::Source& source) const;
  process::Awaitable<Result<reading::ReadOutcome>> read_and_keep_out(reading::SourcePlan plan,
                                                                     reading::Previous previous);
  void note_reading(const Source& source, bool is_news);
  void forget_what_is_old(const Source& source);
  process::Awaitable<void> handle_signals();
  void follow_zone();
  void rest_soon();
  void tell_remarks() const;
  void tell_trouble();

  boost::asio::io_context& context_;
  Options options_;
  const Clock& clock_;
  std::shared_ptr<spdlog::logger> log_;
  Complaints complaints_;
  Instant since_;
  state::Store store_;
  state::Handle runtime_;  // the runtime folder, held against a second service
  Configured configured_;
  std::optional<Error> reload_error_;
  Archive archive_;
  Memory memory_;
  Steadiness steadiness_;
  std::vector<std::shared_ptr<Source>> sources_;
  // The last one is in use; those before it were replaced by a reload, and one of their calls may still be awaited.
  std::vector<std::unique_ptr<notify::Notifiers>> notifiers_;
  NameLookup names_;
  std::unique_ptr<Teller> teller_;
  std::unique_ptr<Control> control_;
  boost::asio::signal_set signals_;
  Readiness readiness_;
  Watchdog watchdog_;
  Outside outside_;
  boost::asio::steady_timer rest_;
  PageOpener page_opener_{page_surroundings()};
};

}  // namespace attune::service

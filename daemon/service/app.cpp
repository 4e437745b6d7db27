#include "daemon/service/app.hpp"

#include <spdlog/logger.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>

#include "core/base/text.hpp"
#include "daemon/process/resting.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/settings/owner_zone.hpp"

namespace attune::service {
namespace {

namespace asio = boost::asio;
using process::Awaitable;

// Long enough to notice that something is missing, and to go back to an earlier version.
constexpr std::chrono::weeks put_aside_lasts{4};

// Whoever was forgotten meanwhile stays so, also in a reading from before.
Archive::Load loading_from(state::Store& store, const Memory& memory, std::shared_ptr<spdlog::logger> log) {
  return [&store, &memory, log = std::move(log)](const SourceId& source) {
    auto loaded = store.load_reading(source);
    if (loaded.notice) log->warn("{}", *loaded.notice);
    if (loaded.reading) state::forget(*loaded.reading, memory.forgotten());
    return std::move(loaded.reading);
  };
}

state::Memory first_memory(Instant now) {
  state::Memory memory;
  memory.history.since = now;
  return memory;
}

Archive::Save saving_to(state::Store& store) {
  return [&store](const state::SourceReading& reading) { return store.save_reading(reading); };
}

}  // namespace

Result<std::unique_ptr<App>> App::open(asio::io_context& context, Options options, const Clock& clock,
                                       std::shared_ptr<spdlog::logger> log) {
  if (!options.paths.state.is_absolute()) {
    return failure(ErrorKind::configuration, "neither $HOME nor the list of users says where your home is");
  }
  auto configured = configure(options.paths, options.config_file, options.environment, options.zone_files);
  if (!configured) return tl::unexpected(configured.error());
  auto store = state::Store::open(options.paths.state);
  if (!store) return tl::unexpected(store.error());
  auto remembered = store->load_memory();
  if (!remembered) return tl::unexpected(remembered.error());
  if (remembered->notice) log->warn("{}", *remembered->notice);
  const bool first_run = !remembered->memory;
  auto memory = remembered->memory ? std::move(*remembered->memory) : first_memory(clock.now());
  std::unique_ptr<App> app(new App(context, std::move(options), clock, std::move(log), std::move(*store),
                                   std::move(*configured), std::move(memory)));
  if (auto listening = app->listen(); !listening) return tl::unexpected(listening.error());
  if (first_run) app->memory_.begin();
  return app;
}

App::App(asio::io_context& context, Options options, const Clock& clock, std::shared_ptr<spdlog::logger> log,
         state::Store store, Configured configured, state::Memory memory)
    : context_(context),
      options_(std::move(options)),
      clock_(clock),
      log_(std::move(log)),
      complaints_(log_),
      since_(clock.now()),
      store_(std::move(store)),
      configured_(std::move(configured)),
      archive_(loading_from(store_, memory_, log_), saving_to(store_),
               [this](const SourceId& source) { return store_.has_reading(source); }),
      memory_(std::move(memory), [this](const state::Memory& changed) { return store_.save_memory(changed); }),
      names_({.archive = archive_,
              .memory = memory_,
              .keys = store_.keys(),
              .configured = [this]() -> const Configured& { return configured_; },
              .sources = [this]() -> const std::vector<std::shared_ptr<Source>>& { return sources_; },
              .plan_for = [this](const config::Source& source) { return plan_for(source); }}),
      signals_(context, SIGTERM, SIGINT, SIGHUP),
      readiness_(options_.notify_socket),
      watchdog_(context.get_executor(), watchdog_time(options_.environment), readiness_),
      outside_(context.get_executor(), sources_,
               {.policy_changed = [this] { look_at_policy(); }, .zone_may_have_changed = [this] { follow_zone(); }}),
      rest_(context) {
  tell_remarks();
  make_notifiers();
  make_sources();
  make_teller();
}

App::~App() {
  stop();
}

Result<void> App::listen() {
  auto runtime = state::open_private_folder(options_.paths.runtime);
  if (!runtime) return tl::unexpected(runtime.error());
  const bool in_state = options_.paths.runtime == options_.paths.state;  // which is held already
  if (!in_state && !state::claim(*runtime)) {
    return failure(ErrorKind::state, "another attuned is running with the same runtime folder");
  }
  runtime_ = std::move(*runtime);
  auto control = Control::listen(context_.get_executor(), options_.paths.control_socket().string(),
                                 [this](boost::json::object request) -> Awaitable<std::string> {
                                   auto answer = co_await answer_verb(*this, std::move(request));
                                   rest_soon();
                                   co_return answer;
                                 });
  if (!control) return tl::unexpected(control.error());
  control_ = std::move(*control);
  return {};
}

void App::make_notifiers() {
  notify::Conditions conditions{
      .sandbox = configured_.reading.sandbox_required ? process::Sandbox::required : process::Sandbox::best_effort,
      .environment = notify::desktop_environment()};
  notifiers_.push_back(
      std::make_unique<notify::Notifiers>(context_.get_executor(),
                                          notify::Options{.folders = options_.notifier_folders,
                                                          .use = configured_.settings.notifiers,
                                                          .conditions = std::move(conditions),
                                                          .command = configured_.settings.notify_command},
                                          [this](const notify::Event& event) {
                                            if (teller_) teller_->hear(event);
                                          }));
}

SourceId App::id_of(const config::Source& source) const {
  return store_.keys().source(source.name + '\0' + source.path.string() + source.url);
}

void App::make_sources() {
  const Seconds interval = configured_.settings.reading.interval;
  std::vector<SourceId> ids;
  for (const auto& source : configured_.settings.sources) {
    if (!source.available()) continue;
    ids.push_back(id_of(source));
    sources_.push_back(std::make_shared<Source>(
        context_.get_executor(), source, ids.back(), cadence_of(interval, store_.keys().source("cadence"), ids.back()),
        Source::Surroundings{
            .clock = clock_,
            .archive = archive_,
            .read = [this](const config::Source& which,
                           reading::Previous previous) { return read(which, std::move(previous)); },
            .on_reading = [this](const Source& which, bool is_news) { note_reading(which, is_news); }}));
  }
  archive_.keep_only(ids);
  store_.keep_readings_of(ids);
  watch_outside();
}

void App::watch_outside() {
  const bool zone_is_said = configured_.settings.zone || options_.environment("TZ");
  outside_.watch({.policy = options_.paths.policy,
                  .zone = zone_is_said ? std::vector<std::filesystem::path>{}
                                       : std::vector{options_.zone_files.local_time, options_.zone_files.name}});
}

void App::follow_zone() {
  const auto zone = settings::owner_zone(configured_.settings, options_.environment, options_.zone_files);
  if (!zone || zone->name() == configured_.zone.name()) return;
  log_->info("the time zone is {} now", zone->name());
  reload();
}

// When what a reading or an answer sets in motion has ended.
void App::rest_soon() {
  rest_.expires_after(std::chrono::seconds{2});
  rest_.async_wait([this](const boost::system::error_code& fault) {
    if (!fault) process::give_memory_back();
  });
}

// Somebody may have been forgotten while it went on.
Awaitable<Result<reading::ReadOutcome>> App::read_and_keep_out(reading::SourcePlan plan, reading::Previous previous) {
  auto outcome = co_await reading::read_source(std::move(plan), std::move(previous), &store_.keys());
  if (!outcome) co_return outcome;
  // What can not be written holds until the service ends.
  if (!outcome->also_forgotten.empty()) static_cast<void>(forget(outcome->also_forgotten));
  if (outcome->reading) state::forget(*outcome->reading, memory_.forgotten());
  co_return outcome;
}

Result<void> App::forget(const std::vector<PersonId>& person) {
  auto kept = memory_.forget(person);
  for (const auto& source : sources_) {
    auto reading = archive_.find(source->id());
    if (!reading) continue;
    state::forget(*reading, memory_.forgotten());
    archive_.keep(std::move(*reading));
  }
  store_.remove_put_aside(clock_.now() + std::chrono::days{1});
  tell_trouble();
  if (teller_) teller_->reconsider();
  if (kept && archive_.trouble()) return tl::unexpected(*archive_.trouble());
  return kept;
}

Result<void> App::know_again(const PersonId& person) {
  auto kept = memory_.know_again(person);
  for (const auto& source : sources_) source->ask_for_whole_reading();
  return kept;
}

void App::make_teller() {
  teller_ = std::make_unique<Teller>(
      context_.get_executor(),
      Teller::Surroundings{.clock = clock_,
                           .memory = memory_,
                           .notifiers = [this]() -> notify::Notifiers& { return *notifiers_.back(); },
                           .may_look =
                               [this] {
                                 look_at_policy();  // before anything is told
                                 return std::ranges::all_of(sources_, [](const auto& s) { return s->tried(); });
                               },
                           .survey = [this] { return survey(); },
                           .configured = [this]() -> const Configured& { return configured_; },
                           .on_trouble = [this] { tell_trouble(); },
                           .open_page = [this](std::uint32_t nudge) { return page_opener_.open(nudge); },
                           .names = names_,
                           .complaints = complaints_,
                           .log = *log_});
}

reading::SourcePlan App::plan_for(const config::Source& source) const {
  const auto now = clock_.now();
  return {.source = id_of(source),
          .kind = source.kind == config::SourceKind::vdir ? wire::SourceKind::vdir : wire::SourceKind::file,
          .path = source.path,
          .settings = configured_.reading,
          .retention_weeks = configured_.settings.privacy.retention_weeks,
          .window = analysis::window_around(now, configured_.zone, configured_.analysis),
          .now = now,
          .limits = {},
          .forgotten = memory_.forgotten(),
          .reader = options_.reader};
}

void App::note_reading(const Source& source, bool is_news) {
  const auto& status = source.status();
  if (status.problem.empty()) {
    log_->debug("source {} was read: {}", source.source().name,
                counted(static_cast<std::int64_t>(status.items), "item", "items"));
  }
  complaints_.note("source " + source.source().name, status.problem);
  const bool could_not_tell = memory_.trouble().has_value();
  archive_.settle();
  memory_.settle();
  const bool may_tell_again = could_not_tell && !memory_.trouble();
  forget_what_is_old(source);
  tell_trouble();
  watchdog_.alive();
  outside_.note_reading();
  rest_soon();
  if (!std::ranges::all_of(sources_, [](const auto& s) { return s->tried(); })) return;
  readiness_.status(counted(static_cast<std::int64_t>(sources_.size()), "source", "sources") + " read");
  if (is_news || may_tell_again || teller_->nobody_could_show()) teller_->reconsider();
}

// By a clock that can be believed: what is forgotten does not come back with the right time.
void App::forget_what_is_old(const Source& source) {
  const auto now = clock_.now();
  if (!steadiness_.noted(now, clock_.steady())) return;
  store_.remove_put_aside(now - put_aside_lasts);
  const auto kept_from = analysis::window_around(now, configured_.zone, configured_.analysis).start;
  memory_.forget_before(kept_from, configured_.nudge, now);
  // What was read anew holds nothing older anyway.
  if (source.status().state != SourceState::fresh) archive_.forget_before(source.id(), kept_from);
}

void App::tell_trouble() {
  const auto& trouble = memory_.trouble() ? memory_.trouble() : archive_.trouble();
  const std::string meaning = "readings stay in memory, and nothing is told that could be told twice: ";
  complaints_.note("state", trouble ? meaning + trouble->message : "");
}

World App::survey() const {
  return service::survey(sources_, archive_, configured_, memory_, clock_.now());
}

void App::run() {
  for (const auto& source : sources_) source->start();
  asio::co_spawn(context_, teller_->run(), asio::detached);
  asio::co_spawn(context_, handle_signals(), asio::detached);
  readiness_.ready();
  tell_trouble();
  watchdog_.alive();
  log_->info("attuned runs with {}", counted(static_cast<std::int64_t>(sources_.size()), "source", "sources"));
  context_.run();
}

void App::stop() {
  if (!control_) return;
  readiness_.stopping();
  control_.reset();
  outside_.stop();
  for (const auto& source : sources_) source->stop();
  teller_->stop();
  context_.stop();
}

Awaitable<void> App::handle_signals() {
  for (;;) {
    const auto [fault, signal] = co_await signals_.async_wait(asio::as_tuple(asio::use_awaitable));
    if (fault) co_return;
    if (signal != SIGHUP) break;
    reload();
  }
  log_->info("attuned stops");
  stop();
}

}  // namespace attune::service

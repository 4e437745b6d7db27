#include "daemon/client/read_sources.hpp"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "config/enforce.hpp"
#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "daemon/client/uid_order.hpp"
#include "daemon/reading/meetings.hpp"
#include "daemon/reading/read_source.hpp"
#include "daemon/settings/policy_file.hpp"

namespace attune::client {
namespace {

namespace asio = boost::asio;
using Outcome = Result<reading::ReadOutcome>;

constexpr std::size_t most_at_once = 4;
constexpr auto noticeable = std::chrono::seconds{1};

class Readings {
 public:
  Readings(const ReadRequest& request, const identity::Keys& keys, reading::Directory* names, config::Policy policy)
      : request_(request),
        policy_(std::move(policy)),
        keys_(keys),
        names_(names == nullptr ? own_names_ : *names),
        names_are_kept_(names != nullptr),
        outcomes_(request.sources.size()) {}

  void run(const Context& context) {
    const auto lanes = std::min(most_at_once, request_.sources.size());
    asio::steady_timer patience(loop_, noticeable);
    if (context.errors.is_terminal()) {
      patience.async_wait([&](boost::system::error_code stopped) {
        if (!stopped) context.complain("reading " + counted(std::ssize(outcomes_), "calendar", "calendars") + " …");
      });
    }
    busy_lanes_ = lanes;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      asio::co_spawn(loop_, read_in_turn(), [&](const std::exception_ptr& fault) {
        if (--busy_lanes_ == 0) patience.cancel();
        if (fault) std::rethrow_exception(fault);
      });
    }
    loop_.run();
  }

  Outcome take(std::size_t number) {
    Outcome outcome = std::move(outcomes_[number].value());
    if (outcome && is_folder(request_.sources[number])) place_by_uid(outcome->reading->meetings, names_);
    return outcome;
  }

 private:
  static bool is_folder(const config::Source& source) { return source.kind == config::SourceKind::vdir; }

  process::Awaitable<void> read_in_turn() {
    while (next_ < request_.sources.size()) {
      const auto number = next_++;
      outcomes_[number] = co_await read(request_.sources[number]);
    }
  }

  process::Awaitable<Outcome> read(const config::Source& source) {
    if (!source.available()) return refused("this kind of source is not available in this version");
    // Whoever asks, setup that tries what it found included.
    if (auto why = config::objection_to(source, policy_)) return refused(std::move(*why));
    reading::SourcePlan plan;
    plan.source = keys_.source(source.name + '\n' + source.path.native());
    plan.kind = is_folder(source) ? wire::SourceKind::vdir : wire::SourceKind::file;
    plan.path = source.path;
    plan.settings = request_.settings;
    plan.retention_weeks = request_.retention_weeks;
    plan.window = request_.window;
    plan.now = request_.now;
    const bool names_count = names_are_kept_ || is_folder(source);
    return reading::read_source(std::move(plan), {}, &keys_, names_count ? &names_ : nullptr);
  }

  static process::Awaitable<Outcome> refused(std::string why) {
    co_return failure(ErrorKind::unsupported, std::move(why));
  }

  const ReadRequest& request_;
  config::Policy policy_;
  const identity::Keys& keys_;
  reading::Directory own_names_;
  reading::Directory& names_;
  bool names_are_kept_;
  std::vector<std::optional<Outcome>> outcomes_;
  std::size_t next_ = 0;
  std::size_t busy_lanes_ = 0;
  asio::io_context loop_{1};
};

void take_outcome(const config::Source& source, Outcome outcome, SourcesRead& all) {
  reading::SourceDescription description{source.name, settings::source_role(source.role), SourceState::fresh,
                                         source.assume_meetings};
  const auto name = escape_line(source.name);
  if (!outcome) {
    all.problems.push_back(name + ": " + outcome.error().message);
    description.state = SourceState::unreadable;
    all.sources.push_back(reading::meetings_of({}, std::move(description)));
    all.diagnostics.emplace_back();
    return;
  }
  if (!outcome->locked)
    all.remarks.push_back(name + ": was read without the whole lock; this kernel lacks a part of it");
  all.diagnostics.push_back(std::move(outcome->reading->diagnostics));
  all.sources.push_back(reading::meetings_of(std::move(*outcome->reading), std::move(description)));
}

}  // namespace

SourcesRead read_sources(const ReadRequest& request, const identity::Keys& keys, reading::Directory* names,
                         const Context& context) {
  Readings readings(request, keys, names, settings::read_policy(context.paths.policy, settings::home_of_user()));
  readings.run(context);
  SourcesRead all;
  for (std::size_t i = 0; i < request.sources.size(); ++i) take_outcome(request.sources[i], readings.take(i), all);
  return all;
}

}  // namespace attune::client

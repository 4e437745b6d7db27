#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "config/enforce.hpp"
#include "config/table.hpp"
#include "core/base/escape.hpp"
#include "daemon/client/configured.hpp"
#include "daemon/client/setup/config_file.hpp"
#include "daemon/client/setup/interview.hpp"
#include "daemon/client/setup/options.hpp"
#include "daemon/client/setup/search.hpp"
#include "daemon/client/setup/selection.hpp"
#include "daemon/client/setup/service_start.hpp"
#include "daemon/client/setup/unattended.hpp"
#include "daemon/client/setup/working_hours.hpp"
#include "daemon/settings/owner_zone.hpp"
#include "daemon/settings/policy_file.hpp"
#include "daemon/settings/week_start.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;

ExitCode complained(const Context& context, const Error& error) {
  context.complain(error.message);
  return exit_code_of(error.kind);
}

// A text of the command line, by the name that the table of settings knows it by.
void choose(Choices& choices, std::string_view section, std::string_view key, const std::string& name) {
  if (name.empty()) return;
  const auto* const setting = config::find_setting(section, key);
  const auto& choice = std::get<config::ChoiceType>(setting->type);
  const auto found = std::ranges::find(choice.names, name);
  choice.choose(choices.wanted, static_cast<std::size_t>(found - choice.names.begin()));
  choices.said.insert(setting->name());
}

// False: a text is not understood, and this has been said.
bool take_options(Context& context, const Options& options, Choices& choices) {
  auto& hours = choices.wanted.hours;
  if (!options.zone.empty()) {
    choices.wanted.zone = options.zone;
    choices.said.insert("time.zone");
  }
  choose(choices, "privacy", "names", options.names);
  choose(choices, "week", "starts_on", options.week_start);
  if (!options.hours.empty()) {
    const auto given = parse_hours(options.hours, hours.days);
    if (!given) {
      context.complain("--hours: expected hours such as 09:00-17:00, or \"mon-thu 08:30-17:00, fri 08:30-14:00\"");
      return false;
    }
    hours.days = *given;
    choices.said.insert("work.hours");
  }
  if (!options.lunch.empty()) {
    const auto given = parse_spans(options.lunch);
    if (!given) {
      context.complain("--lunch: expected a span such as 12:00-13:00, or none");
      return false;
    }
    hours.lunch = *given;
    choices.said.insert("work.lunch");
  }
  return true;
}

void choose_nudging(Choices& choices, Nudging nudging) {
  auto& nudge = choices.wanted.nudge;
  switch (nudging) {
    case Nudging::unchanged:
      return;
    case Nudging::accept:
      nudge.learning_days = 0;
      return;
    case Nudging::quieter:
      nudge.learning_days = 0;
      nudge.per_week = 1;
      return;
    case Nudging::off:
      nudge.per_week = 0;
      return;
  }
}

// Everything that a reading needs, as it will be once this is written.
tl::expected<ReadingPlan, ExitCode> plan_of(const Context& context, const config::Settings& settings) {
  auto zone = settings::owner_zone(settings, context.environment);
  if (!zone) return tl::unexpected(complained(context, zone.error()));
  const auto starts_on = settings::owner_week_start(settings, context.environment);
  const auto now = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
  return ReadingPlan{settings, std::move(*zone), starts_on, now};
}

class Setup {
 public:
  // `standing`: the text that is to be changed.
  Setup(Context& context, const Options& options, std::string standing)
      : context_(context),
        options_(options),
        standing_(std::move(standing)),
        in_force_(loaded_with(context.paths, standing_).settings),
        policy_(settings::read_policy(context.paths.policy, settings::home_of_user())),
        choices_{in_force_, {}},
        home_(context.paths.home) {}

  ExitCode run() {
    if (policy_.fault) {
      context_.complain(config::to_text(*policy_.fault));
      context_.complain("a policy that is not sound allows nothing; nothing was changed");
      return ExitCode::configuration;
    }
    if (!take_options(context_, options_, choices_)) return ExitCode::usage;
    if (!may_be_said()) return ExitCode::configuration;
    const auto plan = plan_of(context_, choices_.wanted);
    if (!plan) return plan.error();
    look_around();
    ask_the_policy();
    if (const auto tried = try_proposals(proposals_, *plan, context_); !tried) return tried.error();
    const auto chosen = options_.yes ? take() : ask(*plan);
    if (!chosen) return chosen.error();
    if (const auto written = write(); written != ExitCode::fine) return written;
    const auto started = options_.no_start ? ExitCode::fine : start_service(context_);
    if (options_.yes) {
      if (const auto shown = show_outlook(); !shown) return shown.error();
    }
    context_.out.print("`attune report` shows this week, `attune status` what is read.\n");
    return started;
  }

 private:
  using Done = tl::expected<void, ExitCode>;

  void look_around() {
    add_standing(proposals_, in_force_.sources);
    add_named(proposals_, options_, home_);
    if (options_.no_search) return;
    const auto discovery = search(find_places(home_, context_.environment));
    add_found(proposals_, discovery);
    for (const auto& remark : discovery.remarks) context_.out.print(remark + "\n");
  }

  // What is named on the command line and the policy decides otherwise would be written in vain.
  bool may_be_said() const {
    for (const auto& setting : choices_.said) {
      const bool locked = policy_.locks(setting) || policy_.locks(setting + ".monday");
      const bool too_much =
          setting == "privacy.names" && policy_.names && choices_.wanted.privacy.names > *policy_.names;
      if (!locked && !too_much) continue;
      context_.complain(setting + ": the policy of this machine decides it otherwise; nothing was changed");
      return false;
    }
    return true;
  }

  // What it does not allow is not even tried.
  void ask_the_policy() {
    for (auto& proposal : proposals_) {
      if (auto objection = config::objection_to(proposal.source, policy_)) proposal.trial.problem = *objection;
    }
    for (const auto& line : config::restrictions(policy_)) context_.out.print(line + "\n");
  }

  Done take() {
    if (const auto taken = take_calendars(context_, proposals_, options_, home_); !taken) return taken;
    auto& addresses = choices_.wanted.identity.addresses;
    addresses = own_addresses(context_, proposals_, options_, addresses, policy_.allows_addresses());
    choices_.wanted.sources = sources_taken(proposals_);
    choose_nudging(choices_, options_.nudging);
    return {};
  }

  Done ask(const ReadingPlan& plan) {
    Dialogue dialogue(context_);
    dialogue.say("Enter takes what stands in brackets; Ctrl-C leaves everything as it is.\n\n");
    preselect(proposals_);
    leave_out_what_can_not_be_read();
    if (const auto asked = ask_for_calendars(dialogue, proposals_, plan, policy_, context_); !asked) return asked;
    choices_.wanted.sources = sources_taken(proposals_);
    auto& addresses = choices_.wanted.identity.addresses;
    if (options_.addresses.empty()) {
      ask_for_addresses(dialogue, proposals_, policy_, addresses);
    } else {
      addresses = options_.addresses;
    }
    ask_for_settings(dialogue, plan, policy_, choices_);
    if (dialogue.stopped()) return stopped();
    if (choices_.wanted.sources.empty()) {
      context_.complain("without a calendar there is nothing to read; nothing was changed");
      return tl::unexpected(ExitCode::source);
    }
    if (const auto shown = show_outlook(); !shown) return shown;
    choose_nudging(choices_, options_.nudging == Nudging::unchanged ? ask_for_nudging(dialogue, choices_.wanted)
                                                                    : options_.nudging);
    return dialogue.stopped() ? stopped() : Done{};
  }

  // Of what was found; what this person named is shown with its problem.
  void leave_out_what_can_not_be_read() {
    std::erase_if(proposals_, [&](const Proposal& one) {
      const bool left = !one.trial.readable && !one.standing && !one.named;
      if (left) context_.out.print(line_of(one, home_) + "; left out\n");
      return left;
    });
  }

  Done stopped() {
    context_.complain("stopped; nothing was changed");
    return tl::unexpected(ExitCode::failed);
  }

  Done show_outlook() {
    const auto plan = plan_of(context_, as_ruled(context_.paths, choices_.wanted, policy_));
    if (!plan) return tl::unexpected(plan.error());
    const auto outlook = look_back(*plan, context_);
    if (!outlook) return tl::unexpected(outlook.error());
    context_.out.print("\n" + outlook->last_week + "\n" + outlook->nudges);
    return {};
  }

  ExitCode write() {
    const auto text = written_config(standing_, in_force_, choices_, home_);
    if (!says_what_was_chosen(text)) {
      context_.complain(
          "the configuration is written in a way that this command can not change; nothing was changed. "
          "Move it away, or change it by hand");
      return ExitCode::configuration;
    }
    const auto written = write_config(context_.paths, text);
    if (!written) return complained(context_, written.error());
    const auto file = escape_line(written->file.string(), 300);
    context_.out.print(written->changed ? "Written: " + file + "\n" : "Nothing to change in " + file + "\n");
    if (written->copy) {
      context_.out.print("What stood there before is kept as " + escape_line(written->copy->filename().string(), 300) +
                         "\n");
    }
    return ExitCode::fine;
  }

  // Asks the loader: all files as they will be, in their order.
  bool says_what_was_chosen(const std::string& text) const {
    const auto loaded = loaded_with(context_.paths, text);
    return loaded.sound() && same_settings(loaded.settings, choices_.wanted);
  }

  Context& context_;
  const Options& options_;
  std::string standing_;
  config::Settings in_force_;
  config::Policy policy_;
  Choices choices_;
  fs::path home_;
  Proposals proposals_;
};

}  // namespace

ExitCode run_setup(Context& context, const Options& options) {
  if (context.paths.home.empty()) {
    context.complain("your home is not known: HOME is not set");
    return ExitCode::usage;
  }
  if (!options.yes && !Dialogue::is_possible(context)) {
    context.complain("there is no terminal to ask at; --yes asks nothing (see `attune setup --help`)");
    return ExitCode::usage;
  }
  if (!configure(context, {})) return ExitCode::configuration;
  const auto standing = standing_config(context.paths);
  if (!standing) return complained(context, standing.error());
  return Setup(context, options, standing->value_or(first_config())).run();
}

}  // namespace attune::client::setup

// Which calendars are read, and what they are.
#include <algorithm>
#include <set>

#include "config/enforce.hpp"
#include "core/base/text.hpp"
#include "daemon/client/setup/interview.hpp"
#include "daemon/client/setup/places.hpp"

namespace attune::client::setup {
namespace {

namespace fs = std::filesystem;
using config::SourceRole;

// Places in the list, from 1.
using Numbers = std::set<std::size_t>;

std::optional<Numbers> numbers_in(std::string_view given, std::size_t most) {
  std::string blanks(given);
  std::ranges::replace(blanks, ',', ' ');
  Numbers numbers;
  if (ascii_iequals(given, "none")) return numbers;
  for (const auto word : split(blanks, ' ')) {
    if (trim(word).empty()) continue;
    const auto number = parse_integer(trim(word));
    if (!number || *number < 1 || *number > static_cast<std::int64_t>(most)) return std::nullopt;
    numbers.insert(static_cast<std::size_t>(*number));
  }
  return numbers;
}

std::string listed(const Proposals& proposals, const std::function<bool(const Proposal&)>& counts) {
  std::string numbers;
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    if (counts(proposals[i])) numbers += (numbers.empty() ? "" : " ") + std::to_string(i + 1);
  }
  return numbers.empty() ? "none" : numbers;
}

class Calendars {
 public:
  Calendars(Dialogue& dialogue, Proposals& proposals, const ReadingPlan& plan, const config::Policy& policy,
            const Context& context)
      : dialogue_(dialogue), proposals_(proposals), plan_(plan), policy_(policy), context_(context) {}

  tl::expected<void, ExitCode> ask() {
    show_list();
    if (!proposals_.empty()) choose();
    if (const auto added = ask_for_more(); !added) return added;
    ask_for_days_off();
    for (auto& proposal : proposals_) ask_for_meaning(proposal);
    return {};
  }

 private:
  void show_list() {
    if (proposals_.empty()) return dialogue_.say("No calendar was found here.\n");
    dialogue_.say("Calendars on this computer:\n");
    for (std::size_t i = 0; i < proposals_.size(); ++i) show(i);
  }

  void show(std::size_t index) {
    dialogue_.say("  " + std::to_string(index + 1) + "  " + line_of(proposals_[index], context_.paths.home) + "\n");
  }

  void choose() {
    dialogue_.ask("Which of them shall be read? Their numbers, or none",
                  listed(proposals_, [](const Proposal& one) { return one.taken; }),
                  [&](std::string_view given) -> std::optional<std::string> {
                    const auto numbers = numbers_in(given, proposals_.size());
                    if (!numbers) return "Numbers of the list, please, such as 1 2; or none.";
                    for (std::size_t i = 0; i < proposals_.size(); ++i) proposals_[i].taken = numbers->contains(i + 1);
                    return std::nullopt;
                  });
  }

  // Nothing more: the person is done.
  tl::expected<void, ExitCode> ask_for_more() {
    for (bool more = true; more && !dialogue_.stopped();) {
      more = false;
      std::string path;
      dialogue_.ask("Another one? A file, or a folder of .ics files; Enter for none", "",
                    [&](std::string_view given) -> std::optional<std::string> {
                      path = given;
                      return std::nullopt;
                    });
      if (path.empty()) break;
      if (const auto added = add(path, SourceRole::own); !added) return tl::unexpected(added.error());
      more = true;
    }
    return {};
  }

  // The place of what was added.
  tl::expected<std::size_t, ExitCode> add(const std::string& path, SourceRole role) {
    Options named;
    (role == SourceRole::holidays ? named.holidays : named.paths).push_back(path);
    const auto before = proposals_.size();
    add_named(proposals_, named, context_.paths.home);
    if (proposals_.size() > before) {
      if (auto objection = config::objection_to(proposals_.back().source, policy_)) {
        proposals_.back().trial.problem = *objection;
      }
    }
    if (const auto tried = try_proposals(proposals_, plan_, context_); !tried) return tl::unexpected(tried.error());
    if (proposals_.size() == before) {
      dialogue_.say("  That one stands in the list already.\n");
      return before;
    }
    show(before);
    proposals_[before].taken = proposals_[before].trial.readable;
    return before;
  }

  void ask_for_days_off() {
    dialogue_.ask("Is one of them a calendar of holidays? Its number, a path of another one, or none",
                  listed(proposals_, [](const Proposal& one) { return one.source.role == SourceRole::holidays; }),
                  [&](std::string_view given) { return take_days_off(given); });
  }

  std::optional<std::string> take_days_off(std::string_view given) {
    if (const auto numbers = numbers_in(given, proposals_.size())) {
      for (std::size_t i = 0; i < proposals_.size(); ++i) {
        auto& source = proposals_[i].source;
        if (numbers->contains(i + 1)) {
          source.role = SourceRole::holidays;
          proposals_[i].taken = true;
        } else if (source.role == SourceRole::holidays) {
          source.role = SourceRole::own;
        }
      }
      return std::nullopt;
    }
    const auto added = add(std::string(given), SourceRole::holidays);
    if (!added) return "It can not be tried.";
    const bool fine = *added == proposals_.size() || proposals_[*added].trial.readable;
    return fine ? std::nullopt : std::optional<std::string>("Another one, or none?");
  }

  void ask_for_meaning(Proposal& proposal) {
    if (!proposal.shows_no_people()) return;
    proposal.source.assume_meetings =
        dialogue_.confirm(proposal.source.name + " shows no people. Shall its events count as meetings?",
                          proposal.source.assume_meetings);
  }

  Dialogue& dialogue_;
  Proposals& proposals_;
  const ReadingPlan& plan_;
  const config::Policy& policy_;
  const Context& context_;
};

}  // namespace

tl::expected<void, ExitCode> ask_for_calendars(Dialogue& dialogue, Proposals& proposals, const ReadingPlan& plan,
                                               const config::Policy& policy, const Context& context) {
  return Calendars(dialogue, proposals, plan, policy, context).ask();
}

}  // namespace attune::client::setup

#include "daemon/client/setup/unattended.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "daemon/client/setup/owner_guess.hpp"
#include "daemon/client/setup/selection.hpp"

namespace attune::client::setup {
namespace {

void tell(Context& context, const std::string& line) {
  context.out.print(line + "\n");
}

void tell_taken(Context& context, const Proposal& proposal, const std::filesystem::path& home) {
  auto line = "  " + line_of(proposal, home);
  if (proposal.source.role == config::SourceRole::holidays) line += "; read as days off";
  if (proposal.source.assume_meetings) line += "; its events count as meetings";
  tell(context, line);
  if (proposal.shows_no_people() && !proposal.source.assume_meetings) {
    tell(context,
         "    It shows no people, so nothing can be told of meetings; with --assume-meetings its events count "
         "as some.");
  }
}

}  // namespace

tl::expected<void, ExitCode> take_calendars(Context& context, Proposals& proposals, const Options& options,
                                            const std::filesystem::path& home) {
  preselect(proposals);
  bool named_are_fine = true;
  for (auto& proposal : proposals) {
    if (proposal.named && !proposal.trial.readable) {
      context.complain(line_of(proposal, home));
      named_are_fine = false;
    }
  }
  if (!named_are_fine) {
    context.complain("nothing was changed");
    return tl::unexpected(ExitCode::source);
  }
  if (!proposals.empty()) tell(context, "Calendars");
  for (auto& proposal : proposals) {
    if (proposal.taken) {
      if (options.assume_meetings && proposal.shows_no_people()) proposal.source.assume_meetings = true;
      tell_taken(context, proposal, home);
    } else {
      tell(context, "  " + line_of(proposal, home) + "; " + reason_to_leave(proposal, proposals));
    }
  }
  if (std::ranges::none_of(proposals, &Proposal::taken)) {
    context.complain("no calendar was found; --path FILE names one, and nothing was changed");
    return tl::unexpected(ExitCode::source);
  }
  return {};
}

std::vector<std::string> own_addresses(Context& context, const Proposals& proposals, const Options& options,
                                       const std::vector<std::string>& standing, bool may_guess) {
  if (!options.addresses.empty()) return options.addresses;
  if (!standing.empty()) return standing;
  if (!may_guess) {
    tell(context,
         "Your address: the policy of this machine lets no address be shown, so none is guessed; --me says it.");
    return {};
  }
  const auto guessed = likely_owners(own_trials(proposals));
  if (guessed.empty()) {
    tell(context, "Your address: none stands in nearly every event, so none is guessed; --me says it.");
    return {};
  }
  tell(context, "Your address: " + escape_line(guessed.front()) +
                    ", a guess: it stands in nearly every event of a calendar; --me says otherwise.");
  // It may be somebody else's calendar that this person looks at, so the address is not even shown.
  if (guessed.size() > 1) {
    tell(context, "  In another calendar another address stands in nearly every event; if it is yours, --me adds it.");
  }
  return {guessed.front()};
}

}  // namespace attune::client::setup

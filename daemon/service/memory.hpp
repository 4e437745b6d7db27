// What was told and answered, and what the owner said about people, kept on disk before anything is done that rests on
// it.
#pragma once

#include <functional>
#include <optional>
#include <set>

#include "core/base/result.hpp"
#include "daemon/state/memory.hpp"

namespace attune::service {

class Memory {
 public:
  using Save = std::function<Result<void>(const state::Memory&)>;

  Memory(state::Memory kept, Save save) : kept_(std::move(kept)), save_(std::move(save)) {}

  // By the people it was told of.
  const nudge::History& history() const { return kept_.history; }
  // The same by the people they are now that some were merged.
  nudge::History present_history() const;
  const analysis::People& people() const { return kept_.people; }
  // Whom the owner had Attune forget: kept out of every reading.
  const std::set<PersonId>& forgotten() const { return kept_.forgotten; }

  // Writes down that `nudge` is about to be told, and answers its number. An error means that it must not be told: its
  // history can not be written, and it could be told twice.
  Result<std::uint32_t> intend(const nudge::Nudge& nudge, Instant now);
  // The notifier said that it is on the screen.
  void confirm(std::uint32_t number);
  // It went from the screen, and not because its time was up: it may well have been read.
  void note_seen(std::uint32_t number);
  // The notifier said that it was never shown: it may be told another time.
  void take_back(std::uint32_t number);

  // Records an answer of the owner and what follows from it. Error: ErrorKind::usage for an unknown number,
  // ErrorKind::state when it can not be written (it holds until the service ends).
  Result<void> answer(std::uint32_t number, nudge::Answer answer, const nudge::Settings& settings, Instant now);
  Result<void> pause_until(std::optional<Instant> moment);
  // Error: ErrorKind::state, as for an answer.
  Result<void> change_people(const std::function<void(analysis::People&)>& change);
  // Takes these people, who are one, out of all that is remembered, and keeps them out. Error: as for an answer.
  Result<void> forget(const std::vector<PersonId>& person);
  // Lets one of them be known again. Error: as for an answer.
  Result<void> know_again(const PersonId& person);
  // Forgets what is older than that, as nudge::forget_before says.
  void forget_before(Instant moment, const nudge::Settings& settings, Instant now);
  // The first run: writes down when it was.
  void begin();
  // Tries again to write what could not be written the last time.
  void settle();

  // Why the history could not be written the last time; nothing: it was.
  const std::optional<Error>& trouble() const { return trouble_; }

 private:
  Result<void> save();

  state::Memory kept_;
  Save save_;
  std::optional<Error> trouble_;
};

}  // namespace attune::service

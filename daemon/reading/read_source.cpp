#include "daemon/reading/read_source.hpp"

#include "daemon/process/program.hpp"
#include "daemon/reading/conversation.hpp"
#include "daemon/reading/reading_key.hpp"
#include "daemon/reading/talk.hpp"
#include "daemon/reading/wants.hpp"

namespace attune::reading {

namespace {

using process::Awaitable;

constexpr std::chrono::seconds time_to_start{10};
constexpr std::chrono::seconds time_to_leave{5};
constexpr std::uint64_t descriptors = 64;

// The reader locks itself once it knows what it is to read; this holds for whatever runs in its place from its first
// instruction.
process::Confinement confinement_of(const SourcePlan& plan, const std::filesystem::path& program) {
  process::Confinement confinement;
  confinement.sandbox = plan.settings.sandbox_required ? process::Sandbox::required : process::Sandbox::best_effort;
  confinement.files.execute = {"/usr", "/lib", "/lib64", program};
  confinement.files.read = {"/etc/ld.so.cache", absolute_path(plan)};
  confinement.files.own_process = true;  // it counts its threads
  confinement.limits.file_size = 0;
  confinement.limits.open_files = descriptors;
  return confinement;
}

Result<process::Command> command_of(const SourcePlan& plan) {
  process::Command command;
  if (plan.reader.empty()) {
    auto found = process::find_program("attune-reader");
    if (!found) return tl::unexpected(found.error());
    command.program = std::move(*found);
  } else {
    command.program = plan.reader;
  }
  command.confinement = confinement_of(plan, command.program);
  return command;
}

Capability united(const std::vector<state::StoredItem>& items) {
  Capability all;
  for (const auto& item : items) {
    all.attendees = all.attendees || item.capability.attendees;
    all.participation_status = all.participation_status || item.capability.participation_status;
    all.titles = all.titles || item.capability.titles;
    all.busy_status = all.busy_status || item.capability.busy_status;
  }
  return all;
}

ReadOutcome outcome_of(state::SourceReading reading, Heard heard) {
  ReadOutcome outcome{std::move(reading), heard.unchanged, heard.locked, heard.listed.size(), heard.fresh.size()};
  if (heard.unchanged) return outcome;
  auto& known = outcome.reading;
  std::erase_if(known.diagnostics, [](const auto& diagnostic) { return diagnostic.item == ItemId{}; });
  known.diagnostics.insert(known.diagnostics.begin(), heard.diagnostics.begin(), heard.diagnostics.end());
  state::apply(known, std::move(heard.listed), std::move(heard.fresh));
  known.listing = std::move(heard.listing);
  known.capability = united(known.items);
  return outcome;
}

Awaitable<Result<Heard>> converse(const SourcePlan& plan, const state::SourceReading* previous,
                                  const identity::Keys& keys, Directory* names) {
  auto command = command_of(plan);
  if (!command) co_return tl::unexpected(command.error());
  auto child = co_await process::Child::spawn(std::move(*command), process::in(time_to_start));
  if (!child) co_return tl::unexpected(child.error());
  Conversation conversation(plan, previous, keys, names);
  auto heard = co_await talk(*child, conversation, process::in(plan.limits.time));
  if (heard) {
    child->close_input();
    static_cast<void>(co_await child->wait(process::in(time_to_leave)));
  }
  co_return heard;
}

}  // namespace

Awaitable<Result<ReadOutcome>> read_source(SourcePlan plan, std::optional<state::SourceReading> previous,
                                           const identity::Keys* keys, Directory* names) {
  const auto key = reading_key(plan, *keys, zone_data_version());
  const bool holds = previous && still_holds(*previous, key, plan.now);
  auto heard = co_await converse(plan, holds ? &*previous : nullptr, *keys, names);
  if (!heard) co_return failure(ErrorKind::source, std::move(heard.error().message));

  state::SourceReading known;
  if (previous) known = std::move(*previous);
  auto outcome = outcome_of(std::move(known), std::move(*heard));
  state::forget_before(outcome.reading, plan.window.start);
  outcome.reading.source = plan.source;
  outcome.reading.reading_key = key;
  outcome.reading.read_at = plan.now;
  co_return outcome;
}

}  // namespace attune::reading

#include "daemon/reading/read_source.hpp"

#include <algorithm>

#include "daemon/reading/conversation.hpp"
#include "daemon/reading/reader_process.hpp"
#include "daemon/reading/reading_key.hpp"
#include "daemon/reading/talk.hpp"
#include "daemon/reading/wants.hpp"

namespace attune::reading {

namespace {

using process::Awaitable;

constexpr std::chrono::seconds time_to_start{10};
constexpr std::chrono::seconds time_to_leave{5};

Capability capability_of(const state::SourceReading& reading) {
  auto all = reading.passed_over.capability;
  for (const auto& item : reading.items) all = united(all, item.capability);
  return all;
}

bool of_an_item(const state::StoredDiagnostic& diagnostic) {
  return diagnostic.item != ItemId{};
}

// True: they are not the same as before.
bool replace_source_diagnostics(std::vector<state::StoredDiagnostic>& known,
                                std::vector<state::StoredDiagnostic> fresh) {
  const auto first_of_items = std::find_if(known.begin(), known.end(), of_an_item);  // sorted by item
  if (std::equal(known.begin(), first_of_items, fresh.begin(), fresh.end())) return false;
  known.erase(known.begin(), first_of_items);
  known.insert(known.begin(), fresh.begin(), fresh.end());
  return true;
}

// Lays what was heard over what was known. True: something is different now.
bool lay_over(state::SourceReading& known, Heard heard, const SourcePlan& plan) {
  bool different = replace_source_diagnostics(known.diagnostics, std::move(heard.diagnostics));
  different |= state::apply(known, heard.listed, std::move(heard.fresh));
  const auto& passed = heard.passed_over;
  const state::PassedOver passed_over{passed.items, passed.later ? std::optional(horizon_of(plan).end) : std::nullopt,
                                      passed.capability};
  different |= known.listing != heard.listing || known.passed_over != passed_over;
  known.listing = std::move(heard.listing);
  known.passed_over = passed_over;
  known.capability = capability_of(known);
  return different;
}

// Weeks go by without a change in the calendar, and yet nothing is kept for longer than it is looked at.
bool may_stay_unloaded(const Heard& heard, const Previous& previous, const SourcePlan& plan) {
  return heard.unchanged && !previous.is_loaded() && previous.head()->forgotten_before >= plan.window.start;
}

ReadOutcome outcome_of(Previous previous, Heard heard, const SourcePlan& plan, const ItemTag& key) {
  ReadOutcome outcome;
  if (previous.head() != nullptr) outcome.head = *previous.head();
  outcome.items_before = outcome.head.items;
  outcome.unchanged = heard.unchanged;
  outcome.locked = heard.locked;
  outcome.listed = heard.listed.size();
  outcome.read = heard.fresh.size();
  outcome.also_forgotten = std::move(heard.also_forgotten);
  outcome.head.read_at = plan.now;
  if (may_stay_unloaded(heard, previous, plan)) {
    outcome.is_news = false;
    return outcome;
  }
  auto& known = outcome.reading.emplace(previous.take().value_or(state::SourceReading{}));
  outcome.is_news = known.reading_key != key || known.source != plan.source;
  if (!heard.unchanged) outcome.is_news |= lay_over(known, std::move(heard), plan);
  outcome.is_news |= state::forget_before(known, plan.window.start);
  known.source = plan.source;
  known.reading_key = key;
  known.read_at = plan.now;
  outcome.head = state::head_of(known, plan.window.start);
  return outcome;
}

Awaitable<Result<Heard>> converse(const SourcePlan& plan, Previous* previous, const identity::Keys& keys,
                                  Directory* names) {
  auto child = co_await start_reader(plan, process::in(time_to_start));
  if (!child) co_return tl::unexpected(child.error());
  Conversation conversation(plan, previous, keys, names);
  const auto talked = co_await talk(*child, conversation, process::in(plan.limits.time));
  if (!talked) co_return tl::unexpected(talked.error());
  child->close_input();
  static_cast<void>(co_await child->wait(process::in(time_to_leave)));
  co_return std::move(conversation).heard();
}

}  // namespace

Awaitable<Result<ReadOutcome>> read_source(SourcePlan plan, Previous previous, const identity::Keys* keys,
                                           Directory* names) {
  const auto key = reading_key(plan, *keys, zone_data_version());
  const bool holds = previous.head() != nullptr && still_holds(*previous.head(), key, plan.now);
  auto heard = co_await converse(plan, holds ? &previous : nullptr, *keys, names);
  const bool lost =
      heard && heard->unchanged && !may_stay_unloaded(*heard, previous, plan) && previous.reading() == nullptr;
  if (lost) heard = co_await converse(plan, nullptr, *keys, names);  // what was remembered is gone since
  if (!heard) co_return failure(ErrorKind::source, std::move(heard.error().message));
  co_return outcome_of(std::move(previous), std::move(*heard), plan, key);
}

}  // namespace attune::reading

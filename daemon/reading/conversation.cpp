#include "daemon/reading/conversation.hpp"

#include <algorithm>

#include "daemon/reading/wants.hpp"
#include "daemon/wire/diagnostic_words.hpp"
#include "daemon/wire/reader_encode.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::reading {

namespace {

constexpr std::size_t most_diagnostics = 20'000;  // that are kept one by one; the others are counted by their kind

auto too_much(const char* of_what) {
  return failure(ErrorKind::protocol, std::string("it holds more ") + of_what + " than one reading may bring");
}

}  // namespace

Conversation::Conversation(const SourcePlan& plan, Previous* previous, const identity::Keys& keys, Directory* names)
    : plan_(plan),
      previous_(previous),
      keys_(keys),
      pseudonymiser_(keys, names, plan.forgotten),
      unless_(nothing_to_do_if(previous == nullptr ? nullptr : previous->head(), plan)) {}

// No more of the calendar stays in memory than the hashes that were made of it.
Conversation::~Conversation() {
  decoder_.wipe();
  wire::wipe_stack();
}

Result<std::string> Conversation::hear(std::string_view line) {
  bytes_ += line.size() + 1;
  if (bytes_ > plan_.limits.bytes) return too_much("text");
  const auto said = decoder_.decode(line);
  if (!said) return tl::unexpected(said.error());
  if (const auto* failed = std::get_if<wire::Failed>(&*said)) {
    return failure(ErrorKind::source, std::string(wire::words_for(failed->fault)));
  }
  switch (phase_) {
    case Phase::greeting:
      return greet(*said);
    case Phase::listing:
      return list(*said);
    case Phase::reading:
      return read(*said);
    case Phase::over:
      break;
  }
  return out_of_turn();
}

Result<std::string> Conversation::greet(const wire::ReaderLine& line) {
  if (const auto sound = check_greeting(line); !sound) return tl::unexpected(sound.error());
  phase_ = Phase::listing;
  std::string text;
  wire::append_begin(text, begin_of(plan_, unless_));
  return text;
}

Result<std::string> Conversation::list(const wire::ReaderLine& line) {
  const auto complete = take_listing(line);
  if (!complete) return tl::unexpected(complete.error());
  if (!*complete) return std::string();
  phase_ = heard_.unchanged ? Phase::over : Phase::reading;
  std::string text;
  if (heard_.unchanged) return text;
  for (const auto& range : ranges_of(wanted_)) wire::append_want(text, range);
  wire::append_want_end(text);
  return text;
}

Result<std::string> Conversation::read(const wire::ReaderLine& line) {
  const auto complete = take_reading(line);
  if (!complete) return tl::unexpected(complete.error());
  if (*complete) phase_ = Phase::over;
  return std::string();
}

Result<bool> Conversation::take_listing(const wire::ReaderLine& line) {
  if (const auto* items = std::get_if<wire::ItemsLine>(&line)) return take(*items).map([] { return false; });
  if (const auto* end = std::get_if<wire::ItemsEnd>(&line)) return take(*end).map([] { return true; });
  if (const auto* alias = std::get_if<wire::AliasLine>(&line)) {
    pseudonymiser_.note_alias(*alias);
    return false;
  }
  if (std::holds_alternative<wire::Opened>(line)) {
    if (previous_ != nullptr) previous_->reading();  // it takes a moment that the reader needs as well
    return false;
  }
  if (!std::holds_alternative<wire::Unchanged>(line) || unless_.empty() || !heard_.listed.empty()) return out_of_turn();
  heard_.unchanged = true;
  return true;
}

Result<void> Conversation::take(const wire::ItemsLine& line) {
  for (const auto& listed : line.items) {
    if (auto taken = take(listed); !taken) return taken;
  }
  return {};
}

Result<void> Conversation::take(const wire::ListedItem& listed) {
  if (heard_.listed.size() == plan_.limits.items) return too_much("items");
  const auto item = keys_.item(listed.reference);
  const auto tag = keys_.tag(listed.tag);
  if (is_wanted(previous_ == nullptr ? nullptr : previous_->reading(), item, tag, plan_)) {
    wanted_.push_back(static_cast<std::uint32_t>(heard_.listed.size()));
    tags_.push_back(tag);
  }
  heard_.listed.push_back(item);
  return {};
}

Result<void> Conversation::take(const wire::ItemsEnd& line) {
  if (line.items != heard_.listed.size() || !state::is_listing_tag(line.listing)) return out_of_turn();
  heard_.listing = line.listing;
  heard_.locked = line.locked;
  heard_.passed_over = line.passed_over;
  heard_.fresh.reserve(wanted_.size());
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    auto& record = heard_.fresh.emplace_back().record;
    record.item = heard_.listed[wanted_[i]];
    record.tag = tags_[i];
  }
  return {};
}

Result<bool> Conversation::take_reading(const wire::ReaderLine& line) {
  const auto go_on = [] { return false; };
  if (const auto* occurrence = std::get_if<wire::OccurrenceLine>(&line)) return take(*occurrence).map(go_on);
  if (const auto* diagnostic = std::get_if<wire::DiagnosticLine>(&line)) return take(*diagnostic).map(go_on);
  if (const auto* done = std::get_if<wire::Done>(&line)) return take(*done).map(go_on);
  if (std::holds_alternative<wire::CapabilityLine>(line)) return false;  // the items have said it
  if (!std::holds_alternative<wire::End>(line) || done_ != wanted_.size()) return out_of_turn();
  return true;
}

// Items are read one after another, in the order in which they were wanted.
bool Conversation::is_expected(std::uint32_t item) const {
  return done_ < wanted_.size() && wanted_[done_] == item;
}

Result<void> Conversation::take(const wire::OccurrenceLine& line) {
  if (!is_expected(line.item)) return out_of_turn();
  people_ += line.people.size();
  if (++occurrences_ > plan_.limits.occurrences) return too_much("occurrences");
  if (people_ > plan_.limits.people) return too_much("people");
  heard_.fresh[done_].meetings.push_back(pseudonymiser_.meeting(line));
  return {};
}

Result<void> Conversation::take(const wire::DiagnosticLine& line) {
  if (!line.of_source && !is_expected(line.item)) return out_of_turn();
  const auto code = wire::known_diagnostic(line.code);
  if (++diagnostics_ > most_diagnostics) {
    count(code, line.count);
    return {};
  }
  auto& list = line.of_source ? heard_.diagnostics : heard_.fresh[done_].diagnostics;
  list.push_back({ItemId{}, std::string(code), std::string(wire::known_property(line.property)), line.component,
                  line.line, line.count});
  return {};
}

void Conversation::count(std::string_view code, std::uint32_t number) {
  auto& list = heard_.diagnostics;
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) {
    return one.code == code && one.component == 0 && one.line == 0;
  });
  if (found == list.end()) {
    list.push_back({ItemId{}, std::string(code), {}, 0, 0, number});
  } else {
    found->count += number;
  }
}

Result<void> Conversation::take(const wire::Done& line) {
  if (!is_expected(line.item)) return out_of_turn();
  auto& fresh = heard_.fresh[done_++];
  fresh.record.expanded_until = line.expanded_until;
  fresh.record.capability = line.capability;
  fresh.record.events = line.events;
  fresh.meetings.shrink_to_fit();
  return {};
}

}  // namespace attune::reading

#include "daemon/reading/name_conversation.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "daemon/wire/reader_encode.hpp"
#include "daemon/wire/reader_words.hpp"

namespace attune::reading {

namespace {

// The reader has made it neutral and short; what it says is held against that all the same.
bool can_be_shown(std::string_view name) {
  constexpr std::size_t longest = 200;  // bytes
  return !name.empty() && name.find_first_of("<>&@") == std::string_view::npos && escape_line(name, longest) == name;
}

}  // namespace

NameConversation::NameConversation(const SourcePlan& plan, const NameWanted& wanted, const identity::Keys& keys)
    : plan_(plan), wanted_(wanted), keys_(keys), best_place_(wanted.items.size()) {
  for (std::size_t place = 0; place < wanted.items.size(); ++place) place_.emplace(wanted.items[place], place);
}

NameConversation::~NameConversation() {
  decoder_.wipe();
  wire::wipe_stack();
}

Result<std::string> NameConversation::hear(std::string_view line) {
  bytes_ += line.size() + 1;
  if (bytes_ > plan_.limits.bytes) return failure(ErrorKind::protocol, "the reader says too much");
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

Result<std::string> NameConversation::greet(const wire::ReaderLine& line) {
  if (const auto sound = check_greeting(line); !sound) return tl::unexpected(sound.error());
  phase_ = Phase::listing;
  auto begin = begin_of(plan_, {});
  begin.names = wanted_.form;
  std::string text;
  wire::append_begin(text, begin);
  return text;
}

Result<std::string> NameConversation::list(const wire::ReaderLine& line) {
  std::string text;
  if (std::holds_alternative<wire::Opened>(line)) return text;
  if (const auto* items = std::get_if<wire::ItemsLine>(&line)) {
    take(*items);
    return text;
  }
  if (!std::holds_alternative<wire::ItemsEnd>(line)) return out_of_turn();
  phase_ = item_ ? Phase::reading : Phase::over;
  if (item_) wire::append_want(text, {*item_, *item_});
  wire::append_want_end(text);
  return text;
}

void NameConversation::take(const wire::ItemsLine& line) {
  for (const auto& listed : line.items) {
    const auto found = place_.find(keys_.item(listed.reference));
    if (found != place_.end() && found->second < best_place_) {
      best_place_ = found->second;
      item_ = listed_;
    }
    ++listed_;
  }
}

Result<std::string> NameConversation::read(const wire::ReaderLine& line) {
  if (const auto* said = std::get_if<wire::NameLine>(&line)) {
    take(*said);
  } else if (std::holds_alternative<wire::Done>(line)) {
    phase_ = Phase::over;
  } else if (!std::holds_alternative<wire::DiagnosticLine>(line)) {
    return out_of_turn();
  }
  return std::string();
}

void NameConversation::take(const wire::NameLine& line) {
  const bool is_wanted =
      line.item == item_ && std::ranges::find(wanted_.person, keys_.person(line.address)) != wanted_.person.end();
  if (!is_wanted || !can_be_shown(line.name)) return;
  name_.emplace(line.name);
  phase_ = Phase::over;
}

}  // namespace attune::reading

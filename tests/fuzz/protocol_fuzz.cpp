// Any bytes as what a reader says to attuned, and as what attuned says to a reader. Whatever they are: the conversation
// ends or goes on as its protocol allows, within its limits, and what was understood is said and understood again.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "core/base/escape.hpp"
#include "core/identity/keys.hpp"
#include "daemon/process/line_buffer.hpp"
#include "daemon/reader/understanding.hpp"
#include "daemon/reading/conversation.hpp"
#include "daemon/reading/name_conversation.hpp"
#include "daemon/wire/reader_decode.hpp"
#include "daemon/wire/reader_encode.hpp"

namespace {

using namespace attune;

void require(bool promise) {
  if (!promise) std::abort();
}

identity::Keys some_keys() {
  require(identity::initialise().has_value());
  std::array<std::uint8_t, identity::master_key_size> master{};
  return identity::Keys::from_master(master);
}

reading::SourcePlan some_plan() {
  const Instant now = parse_rfc3339("2026-11-23T09:00:00Z").value();
  reading::SourcePlan plan;
  plan.path = "/calendar.ics";
  plan.settings.zone = "Europe/Berlin";
  plan.now = now;
  plan.window = {now - std::chrono::weeks{26}, now + std::chrono::weeks{9}};
  plan.limits = {.items = 8, .occurrences = 12, .people = 30, .bytes = std::size_t{16} * 1024};
  return plan;
}

void append(std::string& out, const wire::ReaderLine& line) {
  const auto write = [&out](const auto& said) {
    using Said = std::decay_t<decltype(said)>;
    if constexpr (std::is_same_v<Said, wire::ReaderHello>) wire::append_hello(out, said.version);
    if constexpr (std::is_same_v<Said, wire::Opened>) wire::append_opened(out);
    if constexpr (std::is_same_v<Said, wire::AliasLine>) wire::append_alias(out, said);
    if constexpr (std::is_same_v<Said, wire::ItemsLine>) wire::append_items(out, said.items);
    if constexpr (std::is_same_v<Said, wire::ItemsEnd>) wire::append_items_end(out, said);
    if constexpr (std::is_same_v<Said, wire::Unchanged>) wire::append_unchanged(out);
    if constexpr (std::is_same_v<Said, wire::Failed>) wire::append_failed(out, said.fault);
    if constexpr (std::is_same_v<Said, wire::OccurrenceLine>) wire::append_occurrence(out, said);
    if constexpr (std::is_same_v<Said, wire::NameLine>) wire::append_name(out, said);
    if constexpr (std::is_same_v<Said, wire::DiagnosticLine>) wire::append_diagnostic(out, said);
    if constexpr (std::is_same_v<Said, wire::Done>) wire::append_done(out, said);
    if constexpr (std::is_same_v<Said, wire::CapabilityLine>) wire::append_capability(out, said.capability);
    if constexpr (std::is_same_v<Said, wire::End>) wire::append_end(out);
  };
  std::visit(write, line);
}

std::string_view without_newline(std::string_view line) {
  require(line.ends_with('\n') && line.find('\n') == line.size() - 1);
  return line.substr(0, line.size() - 1);
}

void understood_again(wire::ReaderDecoder& decoder, std::string_view line) {
  const auto said = decoder.decode(line);
  if (!said) return;
  std::string first;
  append(first, *said);
  if (first.size() >= wire::longest_line) return;  // escapes may make a line longer, and such a line is never said
  const auto again = decoder.decode(without_newline(first));
  require(again && again->index() == said->index());
  std::string second;
  append(second, *again);
  require(first == second);
}

void check_answer(std::string_view answer) {
  while (!answer.empty()) {
    const auto end = answer.find('\n');
    require(end != std::string_view::npos);
    const auto line = answer.substr(0, end);
    require(wire::decode_begin(line) || wire::decode_daemon_line(line));
    answer.remove_prefix(end + 1);
  }
}

void check_heard(const reading::Heard& heard, const reading::Limits& limits) {
  std::size_t occurrences = 0;
  std::size_t people = 0;
  for (const auto& fresh : heard.fresh) {
    occurrences += fresh.meetings.size();
    for (const auto& meeting : fresh.meetings) people += meeting.people.size();
    require(std::find(heard.listed.begin(), heard.listed.end(), fresh.record.item) != heard.listed.end());
  }
  require(heard.listed.size() <= limits.items && heard.fresh.size() <= heard.listed.size());
  require(occurrences <= limits.occurrences && people <= limits.people);
  require(!heard.unchanged || heard.listed.empty());
  require(state::is_listing_tag(heard.listing));
}

// In such pieces as a pipe may bring them. False: the conversation is at its end.
bool take_piece(process::LineBuffer& buffer, reading::Conversation& conversation, wire::ReaderDecoder& decoder) {
  while (const auto line = buffer.next_line()) {
    understood_again(decoder, *line);
    const auto answer = conversation.hear(*line);
    if (!answer) {
      require(!answer.error().message.empty());
      return false;
    }
    check_answer(*answer);
  }
  return true;
}

void hear_a_reader(std::string_view bytes) {
  static const auto keys = some_keys();
  static const auto plan = some_plan();
  static const auto buffer = std::make_unique<process::LineBuffer>();
  static wire::ReaderDecoder decoder;
  buffer->wipe();
  reading::Conversation conversation(plan, nullptr, keys, nullptr);
  const std::size_t piece = 1 + bytes.size() % 1021;
  while (!bytes.empty()) {
    const auto room = buffer->room();
    const auto size = std::min({piece, room.size(), bytes.size()});
    if (size == 0) return;  // a line without an end
    std::copy_n(bytes.begin(), size, room.begin());
    buffer->filled(size);
    bytes.remove_prefix(size);
    if (!take_piece(*buffer, conversation, decoder)) return;
  }
  if (conversation.is_over()) check_heard(std::move(conversation).heard(), plan.limits);
}

// As an answer to the question how somebody is called: whatever is heard can be shown.
void hear_a_name(std::string_view bytes) {
  static const auto keys = some_keys();
  static const auto plan = some_plan();
  static const reading::NameWanted wanted{.person = {keys.person("bob@corp.example"), keys.person("a@x.example")},
                                          .items = {keys.item("6F1C"), keys.item("a")},
                                          .form = NameForm::full};
  reading::NameConversation conversation(plan, wanted, keys);
  while (!bytes.empty() && !conversation.is_over()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const auto answer = conversation.hear(bytes.substr(0, end));
    if (!answer) break;
    check_answer(*answer);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  const auto name = std::move(conversation).name();
  require(!name || (!name->empty() && escape_line(name->reveal()) == name->reveal()));
}

void hear_a_daemon(std::string_view line) {
  static_cast<void>(wire::decode_daemon_hello(line));
  if (const auto begin = wire::decode_begin(line)) {
    std::string said;
    wire::append_begin(said, *begin);
    require(wire::decode_begin(without_newline(said)) == *begin);
    const reader::OwnersUnderstanding understanding(*begin);
    for (const auto& own : begin->addresses) {
      if (!own.starts_with("mailto:")) continue;  // other forms mean something of their own in a configuration
      const auto address = understanding.address({own, {}, {}});
      require(!address || understanding.is_owner(*address));
    }
    static_cast<void>(understanding.words("Focus: out of office", {"Away"}, true));
  }
  const auto said = wire::decode_daemon_line(line);
  const auto* want = said ? std::get_if<wire::Want>(&*said) : nullptr;
  if (want == nullptr) return;
  require(want->first <= want->last);
  std::string again;
  wire::append_want(again, *want);
  const auto heard = wire::decode_daemon_line(without_newline(again));
  require(heard && std::get<wire::Want>(*heard) == *want);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  hear_a_reader(bytes);
  hear_a_name(bytes);
  for (std::size_t begin = 0; begin < size;) {
    const auto end = std::min(bytes.find('\n', begin), size);
    hear_a_daemon(bytes.substr(begin, end - begin));
    begin = end + 1;
  }
  return 0;
}

// Any bytes as a calendar, read for an owner as the reader does it and told line by line: attuned understands each
// line, and the conversation ends well.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "core/ical/reading.hpp"
#include "core/identity/keys.hpp"
#include "daemon/reader/emit.hpp"
#include "daemon/reader/understanding.hpp"
#include "daemon/reading/conversation.hpp"
#include "daemon/wire/reader_encode.hpp"

namespace {

using namespace attune;

void require(bool promise) {
  if (!promise) std::abort();
}

std::string& told() {
  static std::string text;
  return text;
}

reading::SourcePlan some_plan() {
  reading::SourcePlan plan;
  plan.path = "/calendar.ics";
  plan.now = parse_rfc3339("2026-02-23T09:00:00Z").value();
  plan.window = {plan.now - std::chrono::weeks{26}, plan.now + std::chrono::weeks{9}};
  plan.settings = {.zone = "Europe/Berlin",
                   .addresses = {"owner@corp.example", "ann@corp.example"},
                   .aliases = {{"bob@corp.example", "bob@home.example"}},
                   .groups = {"team@corp.example"},
                   .not_people = {"*@resource.calendar.google.com"},
                   .focus_words = {"Focus", "Deep work"},
                   .away_words = {"out of office", "cong\xC3\xA9"},
                   .cancelled_words = {"Canceled:", "Annul\xC3\xA9 :"},
                   .ritual_words = {{"retro"}, {"celebration"}}};
  return plan;
}

// What daemon/reader/conversation.cpp and acquire/file.cpp say of the items, without the file and the lock.
void tell(const ical::Calendar& calendar, const ical::Request& request, const ical::Understanding& understanding) {
  told().clear();
  reader::Output output;
  reader::Emitter emitter(output);
  wire::append_hello(output.text(), ATTUNE_VERSION);
  wire::append_opened(output.text());
  for (const auto& item : calendar.items()) emitter.item(item.reference, "tag");
  emitter.items_done();
  const auto items = static_cast<std::uint32_t>(calendar.items().size());
  wire::ItemsEnd items_end;
  items_end.items = items;
  const auto& passed = calendar.passed_over();
  items_end.passed_over = {passed.items, passed.later, passed.capability};
  wire::append_items_end(output.text(), items_end);
  for (std::uint32_t item = 0; item < items; ++item) {
    const auto expanded = calendar.expand(item, request, understanding);
    for (const auto& occurrence : expanded.occurrences) emitter.occurrence(item, occurrence);
    for (const auto& diagnostic : expanded.diagnostics) emitter.diagnostic(item, diagnostic);
    emitter.done({item, expanded.complete ? std::nullopt : std::optional(request.horizon.end), expanded.capability,
                  expanded.legible ? 1U : 0U});
  }
  for (const auto& diagnostic : calendar.diagnostics()) emitter.source_diagnostic(diagnostic);
  wire::append_capability(output.text(), emitter.capability());
  wire::append_end(output.text());
  output.flush();
}

void hear(std::string_view text, reading::Conversation& conversation) {
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    require(line.size() < text.size() && line.size() < wire::longest_line);
    require(conversation.hear(line).has_value());
    text.remove_prefix(line.size() + 1);
  }
}

}  // namespace

// In the place of the pipe.
void attune::reader::Output::flush() {
  told() += text_;
  text_.clear();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto plan = some_plan();
  static const auto keys = [] {
    require(identity::initialise().has_value());
    return identity::Keys::for_this_run();
  }();
  static const reader::OwnersUnderstanding understanding(reading::begin_of(plan, {}));
  static const ical::Request request{reading::horizon_of(plan), plan.window, Zone::system(plan.settings.zone).value()};
  const auto calendar = ical::Calendar::split({reinterpret_cast<const char*>(data), size}, request.horizon);
  if (!calendar) return 0;
  tell(*calendar, request, understanding);
  reading::Conversation conversation(plan, nullptr, keys, nullptr);
  hear(told(), conversation);
  require(conversation.is_over());
  const auto heard = std::move(conversation).heard();
  require(heard.listed.size() == calendar->items().size() && heard.fresh.size() == heard.listed.size());
  return 0;
}

#include "daemon/reader/conversation.hpp"

#include <cstdlib>
#include <memory>
#include <vector>

#include "core/identity/canonical.hpp"
#include "daemon/process/reader_lock.hpp"
#include "daemon/reader/emit.hpp"
#include "daemon/reader/lines.hpp"
#include "daemon/reader/source.hpp"
#include "daemon/reader/understanding.hpp"
#include "daemon/wire/reader_decode.hpp"
#include "daemon/wire/reader_encode.hpp"

namespace attune::reader {

namespace {

using wire::SourceFault;

Acquired<std::unique_ptr<Source>> open_source(const wire::Begin& begin) {
  switch (begin.kind) {
    case wire::SourceKind::file:
      return open_file(begin.path);
    case wire::SourceKind::vdir:
      break;
  }
  return open_vdir(begin.path);
}

Result<process::Locked> lock_for(const wire::Begin& begin, const Source& source) {
  process::ReaderLock lock;
  lock.sandbox = begin.sandbox_required ? process::Sandbox::required : process::Sandbox::best_effort;
  lock.folder = source.folder();
  lock.input_bytes = source.size();
  return process::lock_reader(lock);
}

// Nothing: the daemon broke off.
std::optional<std::vector<wire::Want>> wants_from(Input& input, std::uint32_t items) {
  std::vector<wire::Want> wants;
  while (const auto line = input.line()) {
    const auto said = wire::decode_daemon_line(*line);
    if (!said) return std::nullopt;
    const auto* want = std::get_if<wire::Want>(&*said);
    if (want == nullptr) return wants;
    if (want->last >= items) return std::nullopt;
    wants.push_back(*want);
  }
  return std::nullopt;
}

int fail(Output& output, SourceFault fault) {
  wire::append_failed(output.text(), fault);
  output.flush();
  return EXIT_SUCCESS;  // it said what there was to say
}

struct Prepared {
  std::unique_ptr<Source> source;
  ical::Request request;
  std::unique_ptr<OwnersUnderstanding> understanding;
  std::unique_ptr<Called> called;  // if names are asked for
  bool locked;
};

Acquired<Prepared> prepare(const wire::Begin& begin, std::unique_ptr<Source> source) {
  auto zone = Zone::system(begin.zone);
  if (!zone) return tl::unexpected(SourceFault::bad_zone);
  auto understanding = std::make_unique<OwnersUnderstanding>(begin);
  warm_up(*understanding);
  report_files_cut_short();
  const auto locked = lock_for(begin, *source);
  if (!locked) return tl::unexpected(SourceFault::sandbox);
  auto called = begin.names ? std::make_unique<Called>(*understanding, *begin.names) : nullptr;
  return Prepared{std::move(source),
                  {begin.horizon, begin.window, std::move(*zone)},
                  std::move(understanding),
                  std::move(called),
                  *locked == process::Locked::fully};
}

// Who was forgotten by one address is to be forgotten by all: that is for the daemon to know.
void tell_aliases(Output& output, const identity::Aliases& aliases) {
  for (const auto& other : aliases.others()) {
    const auto first = identity::printed(aliases.merged(other));
    wire::append_alias(output.text(), {identity::printed(other), first});
    output.ended_line();
  }
}

int read_and_tell(Input& input, Output& output, Prepared prepared) {
  Emitter emitter(output, prepared.called.get());
  auto& source = *prepared.source;
  const ical::Understanding& understanding =
      prepared.called ? static_cast<const ical::Understanding&>(*prepared.called) : *prepared.understanding;
  if (!prepared.called) tell_aliases(output, prepared.understanding->aliases());
  wire::append_opened(output.text());
  output.flush();
  const auto items = source.list(prepared.request, emitter);
  if (!items) return fail(output, items.error());
  emitter.items_done();
  const auto listing = source.listing();
  wire::append_items_end(output.text(), {*items, listing, prepared.locked, source.passed_over()});
  output.flush();

  const auto wants = wants_from(input, *items);
  if (!wants) return EXIT_FAILURE;
  for (const auto& want : *wants) {
    for (std::uint32_t item = want.first; item <= want.last; ++item) {
      source.expand(item, prepared.request, understanding, emitter);
    }
  }
  if (const auto finished = source.finish(emitter); !finished) return fail(output, finished.error());
  wire::append_capability(output.text(), emitter.capability());
  wire::append_end(output.text());
  output.flush();
  return EXIT_SUCCESS;
}

}  // namespace

int converse() {
  Input input;
  Output output;
  const auto greeting = input.line();
  if (!greeting || !wire::decode_daemon_hello(*greeting)) return EXIT_FAILURE;
  wire::append_hello(output.text(), ATTUNE_VERSION);
  output.flush();

  const auto line = input.line();
  if (!line) return EXIT_FAILURE;
  const auto begin = wire::decode_begin(*line);
  if (!begin) return EXIT_FAILURE;
  auto source = open_source(*begin);
  if (!source) return fail(output, source.error());
  if (!begin->unless.empty() && (*source)->listing() == begin->unless) {
    wire::append_unchanged(output.text());
    output.flush();
    return EXIT_SUCCESS;
  }
  auto prepared = prepare(*begin, std::move(*source));
  if (!prepared) return fail(output, prepared.error());
  return read_and_tell(input, output, std::move(*prepared));
}

}  // namespace attune::reader

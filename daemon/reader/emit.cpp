#include "daemon/reader/emit.hpp"

#include "core/identity/canonical.hpp"
#include "daemon/wire/reader_encode.hpp"

namespace attune::reader {

void Emitter::item(std::string_view reference, std::string tag) {
  constexpr std::size_t most_items = 256;
  constexpr std::size_t most_bytes = wire::longest_line / 8;  // a byte may take six as JSON
  item_bytes_ += reference.size() + tag.size();
  tags_.push_back(std::move(tag));
  items_.push_back({reference, {}});
  if (items_.size() == most_items || item_bytes_ > most_bytes) items_done();
}

void Emitter::items_done() {
  if (items_.empty()) return;
  for (std::size_t i = 0; i < items_.size(); ++i) items_[i].tag = tags_[i];
  wire::append_items(output_.text(), items_);
  output_.ended_line();
  items_.clear();
  tags_.clear();
  item_bytes_ = 0;
}

void Emitter::names(std::uint32_t item, const Occurrence& occurrence) {
  for (const auto& person : occurrence.people) {
    const bool weak = person.address.kind == AddressClass::common_name;
    if (weak || !named_.insert(person.address).second) continue;
    const auto name = called_->name_of(person.address);
    if (name.empty()) continue;
    wire::append_name(output_.text(), {item, identity::printed(person.address), name});
    output_.ended_line();
  }
}

void Emitter::occurrence(std::uint32_t item, const Occurrence& occurrence) {
  if (called_ != nullptr) return names(item, occurrence);
  std::string organizer;
  if (occurrence.organizer) organizer = identity::printed(*occurrence.organizer);
  addresses_.clear();
  people_.clear();
  for (const auto& person : occurrence.people) addresses_.push_back(identity::printed(person.address));
  for (std::size_t i = 0; i < addresses_.size(); ++i) {
    people_.push_back({addresses_[i], occurrence.people[i].declined});
  }

  wire::OccurrenceLine line{item, occurrence.facts, occurrence.uid.reveal(), organizer, people_};
  auto& text = output_.text();
  const std::size_t start = text.size();
  wire::append_occurrence(text, line);
  // So many, or such long addresses: it is a large gathering with half of them as well.
  while (text.size() - start >= wire::longest_line && !line.people.empty()) {
    text.resize(start);
    line.people = line.people.first(line.people.size() / 2);
    wire::append_occurrence(text, line);
  }
  output_.ended_line();
  if (line.people.size() < people_.size()) diagnostic(item, "people_left_out");
}

void Emitter::diagnostic(std::uint32_t item, const ical::Diagnostic& diagnostic) {
  wire::append_diagnostic(output_.text(), {item, false, diagnostic.code, diagnostic.property, diagnostic.component,
                                           diagnostic.line, diagnostic.count});
  output_.ended_line();
}

void Emitter::source_diagnostic(const ical::Diagnostic& diagnostic) {
  wire::append_diagnostic(output_.text(), {0, true, diagnostic.code, diagnostic.property, diagnostic.component,
                                           diagnostic.line, diagnostic.count});
  output_.ended_line();
}

void Emitter::diagnostic(std::uint32_t item, std::string_view code) {
  wire::append_diagnostic(output_.text(), {item, false, code, {}, 0, 0});
  output_.ended_line();
}

void Emitter::done(const wire::Done& done) {
  capability_ = united(capability_, done.capability);
  named_.clear();
  wire::append_done(output_.text(), done);
  output_.ended_line();
}

}  // namespace attune::reader

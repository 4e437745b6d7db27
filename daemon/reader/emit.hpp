// What was read, as lines.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/ical/reading.hpp"
#include "daemon/reader/called.hpp"
#include "daemon/reader/lines.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reader {

class Emitter {
 public:
  // With `called`, names are said instead of occurrences.
  explicit Emitter(Output& output, const Called* called = nullptr) : output_(output), called_(called) {}

  // `reference` stays where it is until items_done().
  void item(std::string_view reference, std::string tag);
  void items_done();
  void occurrence(std::uint32_t item, const Occurrence& occurrence);
  void diagnostic(std::uint32_t item, const ical::Diagnostic& diagnostic);
  void source_diagnostic(const ical::Diagnostic& diagnostic);
  // Something of our own about a whole item, such as "symbolic_link".
  void diagnostic(std::uint32_t item, std::string_view code);
  void done(const wire::Done& done);
  // The union of what the items showed.
  const Capability& capability() const { return capability_; }

 private:
  void names(std::uint32_t item, const Occurrence& occurrence);

  Output& output_;
  const Called* called_;
  std::set<CalendarAddress> named_;  // of the present item
  Capability capability_;
  std::vector<std::string> addresses_;
  std::vector<wire::InvitedPerson> people_;
  std::vector<std::string> tags_;  // of the items of the line to come
  std::vector<wire::ListedItem> items_;
  std::size_t item_bytes_ = 0;
};

}  // namespace attune::reader

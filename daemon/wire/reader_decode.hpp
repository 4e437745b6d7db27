// What a reader says, decoded in fixed memory. A line that does not say what it should is ErrorKind::protocol; the
// error never quotes it.
#pragma once

#include <array>
#include <boost/json/value.hpp>
#include <memory>
#include <string_view>

#include "core/base/result.hpp"
#include "daemon/wire/fixed_memory.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::wire {

class ReaderDecoder {
 public:
  ReaderDecoder();
  ReaderDecoder(ReaderDecoder&&) noexcept = default;
  ReaderDecoder& operator=(ReaderDecoder&&) noexcept = default;
  ~ReaderDecoder();

  // Views in the answer are valid until the next call or wipe(), which zero what they lead to.
  Result<ReaderLine> decode(std::string_view line);
  void wipe();

  static constexpr std::size_t most_people = 1000;  // on one occurrence
  static constexpr std::size_t most_items = 512;    // on one line

 private:
  struct Memory {
    FixedMemory json;
    std::array<InvitedPerson, most_people> people;
    std::array<ListedItem, most_items> items;
  };

  Result<ReaderLine> read(const boost::json::object& object);
  Result<ReaderLine> items(const boost::json::value& given);
  Result<ReaderLine> occurrence(const boost::json::object& object);

  std::unique_ptr<Memory> memory_;
};

// The reader's side: what a daemon says. Strings are copied.
Result<void> decode_daemon_hello(std::string_view line);
Result<Begin> decode_begin(std::string_view line);
Result<DaemonLine> decode_daemon_line(std::string_view line);

}  // namespace attune::wire

#include "daemon/reader/acquire/no_calendar.hpp"

#include <algorithm>
#include <iterator>

namespace attune::reader {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_packed(std::string_view bytes) {
  // zip, gzip, bzip2, xz, 7z, zstd
  constexpr std::string_view starts[] = {"PK\x03\x04",
                                         "PK\x05\x06",
                                         "\x1F\x8B",
                                         "BZh",
                                         "\xFD"
                                         "7zXZ",
                                         "7z\xBC\xAF",
                                         "\x28\xB5\x2F\xFD"};
  return std::any_of(std::begin(starts), std::end(starts), [&](auto start) { return bytes.starts_with(start); });
}

}  // namespace

wire::SourceFault what_instead_of_a_calendar(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
  if (bytes.empty()) return wire::SourceFault::empty;
  if (bytes.front() == '<') return wire::SourceFault::web_page;
  return is_packed(bytes) ? wire::SourceFault::archive : wire::SourceFault::not_a_calendar;
}

}  // namespace attune::reader

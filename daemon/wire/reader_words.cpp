#include "daemon/wire/reader_words.hpp"

namespace attune::wire {

std::string_view words_for(SourceFault fault) {
  switch (fault) {
    case SourceFault::missing:
      return "there is nothing at its path";
    case SourceFault::not_allowed:
      return "its path may not be read by you";
    case SourceFault::not_a_file:
      return "its path is not a regular file";
    case SourceFault::not_a_folder:
      return "its path is not a folder";
    case SourceFault::unreadable:
      break;
    case SourceFault::empty:
      return "the file at its path is empty";
    case SourceFault::web_page:
      return "what is at its path is a web page, not an iCalendar file (often one to sign in on)";
    case SourceFault::archive:
      return "what is at its path is a packed archive, not an iCalendar file";
    case SourceFault::not_a_calendar:
      return "what is at its path is not an iCalendar file";
    case SourceFault::too_large:
      return "its file is larger than 256 MiB";
    case SourceFault::changing:
      return "its file was being written each time it was read";
    case SourceFault::bad_zone:
      return "the configured time zone is not in this system's zone data";
    case SourceFault::sandbox:
      return "the reader could not lock itself in on this kernel, and the sandbox is required";
  }
  return "its path cannot be read";
}

}  // namespace attune::wire

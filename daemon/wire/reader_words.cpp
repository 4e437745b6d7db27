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

std::string shown_by(const Capability& capability) {
  if (!capability.attendees && !capability.titles && !capability.busy_status) return "shows times only";
  std::string text;
  const auto add = [&](bool shown, std::string_view what) {
    if (shown) text += (text.empty() ? "shows " : ", ") + std::string(what);
  };
  add(capability.attendees, "attendees");
  add(capability.participation_status, "participation status");
  add(capability.titles, "titles");
  add(capability.busy_status, "busy status");
  return capability.attendees ? text : text + ", no people";
}

}  // namespace attune::wire

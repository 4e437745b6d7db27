// The log as entries with fields, straight into systemd's journal by its own protocol: one datagram an entry, no
// library.
#pragma once

#include <spdlog/sinks/sink.h>

#include <memory>
#include <string>
#include <string_view>

namespace attune::service {

inline constexpr std::string_view journal_socket = "/run/systemd/journal/socket";

// `stream` is what JOURNAL_STREAM says: the device and inode of the journal's end of standard error. A program that was
// started from a terminal may have inherited the variable, and writes to the terminal all the same.
bool leads_to_journal(std::string_view stream, int descriptor);

// Fields of an entry: MESSAGE, PRIORITY, SYSLOG_IDENTIFIER, ATTUNE_VERSION; and ATTUNE_SUBJECT for a logger that is
// called otherwise than attuned, with its name: "source work". Entries that the journal does not take go to
// `otherwise`.
std::shared_ptr<spdlog::sinks::sink> journal_sink(std::string_view socket,
                                                  std::shared_ptr<spdlog::sinks::sink> otherwise);

}  // namespace attune::service

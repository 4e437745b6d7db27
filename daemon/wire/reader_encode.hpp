// Lines of the reader's conversation as text: each function appends one whole line.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/calendar/occurrence.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::wire {

// The daemon's side.
void append_daemon_hello(std::string& out);
void append_begin(std::string& out, const Begin& begin);
void append_want(std::string& out, const Want& want);
void append_want_end(std::string& out);

// The reader's side. Text may hold any bytes; those that are not UTF-8 are written as U+FFFD and two hexadecimal
// digits, so that different texts stay different.
void append_hello(std::string& out, std::string_view version);
void append_opened(std::string& out);
void append_alias(std::string& out, const AliasLine& alias);
void append_items(std::string& out, std::span<const ListedItem> items);
void append_items_end(std::string& out, const ItemsEnd& end);
void append_unchanged(std::string& out);
void append_failed(std::string& out, SourceFault fault);
void append_diagnostic(std::string& out, const DiagnosticLine& diagnostic);
void append_occurrence(std::string& out, const OccurrenceLine& occurrence);
void append_name(std::string& out, const NameLine& name);
void append_done(std::string& out, const Done& done);
void append_capability(std::string& out, const Capability& capability);
void append_end(std::string& out);

}  // namespace attune::wire

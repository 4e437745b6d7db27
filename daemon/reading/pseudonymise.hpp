// From a line with addresses to a meeting without any text.
#pragma once

#include "core/calendar/meeting.hpp"
#include "core/identity/keys.hpp"
#include "daemon/reading/directory.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reading {

// `names` may be null; it is told whose hash is whose.
Meeting pseudonymised(const wire::OccurrenceLine& line, const identity::Keys& keys, Directory* names);

}  // namespace attune::reading

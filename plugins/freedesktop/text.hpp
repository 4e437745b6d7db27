// Text made fit for one notification server: neutral, and in the form that this server shows as it was meant.
#pragma once

#include <string>
#include <string_view>

namespace attune::plugin::freedesktop {

// A server that understands markup gets entities, any other one the characters themselves (it would show "&amp;").
std::string body_text(std::string_view body, bool server_reads_markup);

// Never markup, one line.
std::string title_text(std::string_view title);
std::string label_text(std::string_view label);

}  // namespace attune::plugin::freedesktop

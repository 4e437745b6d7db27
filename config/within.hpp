// Whether one place lies at or below another: paths by their components, addresses of the web by scheme, host, port and
// segments. Never by how the text begins.
#pragma once

#include <filesystem>
#include <string_view>

namespace attune::config {

// Both absolute and without links.
bool path_within(const std::filesystem::path& path, const std::filesystem::path& base);

// False, too, for what can not be compared surely: user names, back slashes, escaped slashes.
bool url_within(std::string_view url, std::string_view base);
// What a policy may allow: comparable, and without query or fragment.
bool is_url_base(std::string_view url);

}  // namespace attune::config

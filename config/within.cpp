#include "config/within.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace attune::config {
namespace {

struct Url {
  std::string scheme, host, port;
  std::vector<std::string> segments;
  bool has_query = false;
};

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = ascii_lower(c);
  if (lower >= 'a' && lower <= 'f') return lower - 'a' + 10;
  return std::nullopt;
}

// Nothing: it holds an escape that is broken, or that a server could take for a part of the path's structure.
std::optional<std::string> unescaped(std::string_view segment) {
  constexpr std::string_view ambiguous{"/\\%\0", 4};
  std::string text;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (segment[i] != '%') {
      text += segment[i];
      continue;
    }
    const auto high = i + 2 < segment.size() ? hex_digit(segment[i + 1]) : std::nullopt;
    const auto low = i + 2 < segment.size() ? hex_digit(segment[i + 2]) : std::nullopt;
    if (!high || !low) return std::nullopt;
    const auto decoded = static_cast<char>(*high * 16 + *low);
    if (ambiguous.find(decoded) != std::string_view::npos) return std::nullopt;
    text += decoded;
    i += 2;
  }
  return text;
}

// RFC 3986 5.2.4, on whole segments.
std::optional<std::vector<std::string>> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  for (const auto part : split(path, '/')) {
    auto segment = unescaped(part);
    if (!segment) return std::nullopt;
    if (*segment == "..") {
      if (segments.empty()) return std::nullopt;
      segments.pop_back();
    } else if (*segment != ".") {
      segments.push_back(std::move(*segment));
    }
  }
  return segments;
}

// False: no host that can be compared.
bool take_authority(std::string_view authority, Url& url) {
  if (authority.find('@') != std::string_view::npos) return false;
  const auto bracket = authority.rfind(']');  // an address of IPv6 holds colons
  const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  url.host = ascii_lower(authority.substr(0, colon));
  if (url.host.ends_with('.')) url.host.pop_back();
  const auto standard = url.scheme == "https" ? "443" : "80";
  url.port = colon == std::string_view::npos ? "" : std::string(authority.substr(colon + 1));
  if (url.port.empty()) url.port = standard;
  const auto number = parse_integer(url.port);
  if (!number || *number < 1 || *number > 65535) return false;
  url.port = std::to_string(*number);
  return !url.host.empty() && url.host.find_first_of("%/\\?#") == std::string::npos;
}

std::optional<Url> parse(std::string_view text) {
  const auto colon = text.find("://");
  if (colon == std::string_view::npos || text.find('\\') != std::string_view::npos) return std::nullopt;
  const bool odd = std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (odd) return std::nullopt;
  Url url;
  url.scheme = ascii_lower(text.substr(0, colon));
  if (url.scheme == "webcal") url.scheme = "https";
  if (url.scheme != "https" && url.scheme != "http") return std::nullopt;
  auto rest = text.substr(colon + 3);
  const auto query = rest.find_first_of("?#");
  url.has_query = query != std::string_view::npos;
  rest = rest.substr(0, query);
  const auto slash = rest.find('/');
  if (!take_authority(rest.substr(0, slash), url)) return std::nullopt;
  if (slash == std::string_view::npos) return url;
  auto segments = segments_of(rest.substr(slash + 1));
  if (!segments) return std::nullopt;
  url.segments = std::move(*segments);
  return url;
}

template <class Parts>
bool begins_with(const Parts& whole, const Parts& start) {
  return std::mismatch(start.begin(), start.end(), whole.begin(), whole.end()).first == start.end();
}

}  // namespace

bool path_within(const std::filesystem::path& path, const std::filesystem::path& base) {
  if (!path.is_absolute() || !base.is_absolute()) return false;
  auto above = base.lexically_normal();
  if (!above.has_filename()) above = above.parent_path();  // "/srv/calendars/"
  return begins_with(path.lexically_normal(), above);
}

bool url_within(std::string_view url, std::string_view base) {
  const auto inner = parse(url);
  auto outer = parse(base);
  if (!inner || !outer || outer->has_query) return false;
  while (!outer->segments.empty() && outer->segments.back().empty()) outer->segments.pop_back();
  return inner->scheme == outer->scheme && inner->host == outer->host && inner->port == outer->port &&
         begins_with(inner->segments, outer->segments);
}

bool is_url_base(std::string_view url) {
  const auto parsed = parse(url);
  return parsed && !parsed->has_query;
}

}  // namespace attune::config

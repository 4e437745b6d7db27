#include "core/identity/canonical.hpp"

#include <algorithm>
#include <string>

#include "core/base/text.hpp"
#include "core/identity/printed_prefix.hpp"
#include "core/identity/unicode.hpp"

namespace attune::identity {
namespace {

// RFC 5321 4.5.3.1: 64 for the local part, 255 for the domain, and the @.
constexpr std::size_t longest_address = 320;
// Nothing longer can shrink to an address: a percent triple is three bytes for one.
constexpr std::size_t longest_stated = 4 * longest_address;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && ascii_iequals(text.substr(0, prefix.size()), prefix);
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!starts_with_ignoring_case(text, prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// Without blanks and angle brackets around it; of "Alice <alice@corp.example>" what stands in the brackets.
std::string_view unwrapped(std::string_view text) {
  text = trim(text);
  if (text.ends_with('>')) {
    text.remove_suffix(1);
    if (const auto open = text.rfind('<'); open != std::string_view::npos) text.remove_prefix(open + 1);
  } else if (text.starts_with('<')) {
    text.remove_prefix(1);
  }
  return trim(text);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Once; what is no percent triple stays. Stays wholly as it is if the result would not be UTF-8.
std::string percent_decoded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return is_utf8(result) ? result : std::string(text);
}

std::optional<CalendarAddress> made(AddressClass kind, std::optional<std::string> canonical) {
  if (!canonical || canonical->empty() || canonical->size() > longest_address) return std::nullopt;
  if (std::any_of(canonical->begin(), canonical->end(), is_control)) return std::nullopt;
  return CalendarAddress{kind, Redacted<std::string>(std::move(*canonical))};
}

std::optional<std::string> canonical_domain(std::string_view text) {
  auto domain = ascii_domain(text);
  if (!domain) return std::nullopt;
  while (domain->ends_with('.')) domain->pop_back();
  const auto impossible = [](char c) {
    return is_control(c) || std::string_view(" <>(),;\"\\/@").find(c) != std::string_view::npos;
  };
  if (domain->empty() || std::any_of(domain->begin(), domain->end(), impossible)) return std::nullopt;
  if (*domain == "googlemail.com") return "gmail.com";
  return domain;
}

std::optional<std::string> canonical_local_part(std::string_view text, bool dots_matter) {
  auto local = lower_composed(text);
  if (!local || local->empty() || local->find_first_of("<>") != std::string::npos) return std::nullopt;
  if (local->front() == '"') return local;
  // Not an atom of RFC 5321: another scheme, or an attempt to look like another class when printed.
  if (local->find(':') != std::string::npos) return std::nullopt;
  if (const auto tag = local->find('+'); tag != std::string::npos && tag > 0) local->resize(tag);
  if (!dots_matter && local->find_first_not_of('.') != std::string::npos) std::erase(*local, '.');
  return local;
}

std::optional<CalendarAddress> mail(std::string_view text) {
  const auto at = text.rfind('@');
  if (at == std::string_view::npos) return std::nullopt;
  const auto domain = canonical_domain(trim(text.substr(at + 1)));
  if (!domain) return std::nullopt;
  const auto local = canonical_local_part(trim(text.substr(0, at)), *domain != "gmail.com");
  if (!local) return std::nullopt;
  return made(AddressClass::mail, *local + '@' + *domain);
}

std::optional<CalendarAddress> href(std::string_view text) {
  while (text.ends_with('/')) text.remove_suffix(1);
  return made(AddressClass::href, composed(text));
}

// Any other URI names somebody, for a server that knows what it means.
std::optional<CalendarAddress> other_uri(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon < 2 || colon + 1 == text.size()) return std::nullopt;
  const auto scheme = ascii_lower(text.substr(0, colon));
  if (scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+.-") != std::string::npos) return std::nullopt;
  if (text.find(' ') != std::string_view::npos) return std::nullopt;
  return href(scheme + std::string(text.substr(colon)));
}

std::optional<CalendarAddress> classified(std::string_view text) {
  if (take_prefix(text, "urn:uuid:")) return made(AddressClass::uuid, lower_composed(trim(text)));
  for (const std::string_view prefix : {"x500:", "ex:"}) {
    if (starts_with_ignoring_case(text, std::string(prefix) + "/o=")) text.remove_prefix(prefix.size());
  }
  if (starts_with_ignoring_case(text, "/o=")) return made(AddressClass::x500, lower_composed(text));
  if (text.starts_with('/')) return href(text);
  if (auto address = mail(text)) return address;
  return other_uri(text);
}

// The value of an ORGANIZER or ATTENDEE line, or an address as a person writes it.
std::optional<CalendarAddress> of_value(std::string_view text) {
  if (text.size() > longest_stated) return std::nullopt;
  text = unwrapped(text);
  for (int scheme = 0; scheme < 2 && take_prefix(text, "mailto:"); ++scheme) text = unwrapped(text);
  if (starts_with_ignoring_case(text, "invalid:")) return std::nullopt;
  text = text.substr(0, text.find('?'));
  const auto decoded = percent_decoded(text);
  if (!is_utf8(decoded) || std::any_of(decoded.begin(), decoded.end(), is_control)) return std::nullopt;
  return classified(trim(decoded));
}

std::optional<CalendarAddress> of_common_name(std::string_view text) {
  if (text.size() > longest_stated) return std::nullopt;
  std::string words;
  for (const char c : text) {
    const bool blank = c == ' ' || is_control(c);
    if (!blank) words += c;
    if (blank && !words.empty() && words.back() != ' ') words += ' ';
  }
  auto name = trim(words);
  for (const char quote : {'"', '\''}) {
    if (name.size() > 2 && name.front() == quote && name.back() == quote) name = trim(name.substr(1, name.size() - 2));
  }
  if (const auto bare = unwrapped(name); bare.find(' ') == std::string_view::npos) {
    if (auto address = mail(bare)) return address;
  }
  return made(AddressClass::common_name, lower_composed(name));
}

// A stand-in for an address that the sender's server kept to itself.
bool is_stand_in(const CalendarAddress& address) {
  return address.kind != AddressClass::mail || address.canonical.reveal().ends_with("@imip.me.com");
}

}  // namespace

std::optional<CalendarAddress> canonical(const StatedAddress& stated) {
  auto address = of_value(stated.value);
  if (address && !is_stand_in(*address)) return address;
  auto email = of_value(stated.email);
  if (email && email->kind == AddressClass::mail) return email;
  if (address) return address;
  return of_common_name(stated.common_name);
}

std::optional<CalendarAddress> canonical(std::string_view written) {
  const auto parts = take_apart(trim(written));
  switch (parts.name.kind) {
    case AddressClass::mail:
      return of_value(written);
    case AddressClass::href:
      return href(parts.canonical);
    case AddressClass::common_name:
      return made(AddressClass::common_name, lower_composed(parts.canonical));
    case AddressClass::x500:
    case AddressClass::uuid:
      return made(parts.name.kind, lower_composed(parts.canonical));
  }
  return std::nullopt;
}

std::string printed(const CalendarAddress& address) {
  for (const auto& name : class_names) {
    if (name.kind == address.kind) return std::string(name.prefix) + address.canonical.reveal();
  }
  return {};
}

}  // namespace attune::identity

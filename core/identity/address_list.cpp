#include "core/identity/address_list.hpp"

#include <algorithm>

#include "core/identity/canonical.hpp"

namespace attune::identity {
namespace {

// Goes back to the last '*' alone, so that time stays bounded by the product of the lengths.
bool glob(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::string_view domain_of(std::string_view mail) {
  return mail.substr(mail.rfind('@') + 1);
}

}  // namespace

bool matches(std::string_view pattern, const CalendarAddress& address) {
  return address.kind == AddressClass::mail ? glob(pattern, address.canonical.reveal())
                                            : glob(pattern, printed(address));
}

bool AddressList::add(std::string_view pattern) {
  const auto address = canonical(pattern);
  if (!address) return false;
  auto text = printed(*address);
  if (text.find('*') == std::string::npos) {
    addresses_.insert(std::move(text));
  } else if (address->kind == AddressClass::mail && text.starts_with("*@") && text.find('*', 1) == std::string::npos) {
    domains_.emplace(domain_of(text));
  } else {
    patterns_.push_back(std::move(text));
  }
  return true;
}

bool AddressList::contains(const CalendarAddress& address) const {
  const auto& canonical_text = address.canonical.reveal();
  if (address.kind == AddressClass::mail) {
    if (addresses_.find(std::string_view(canonical_text)) != addresses_.end()) return true;
    if (domains_.find(domain_of(canonical_text)) != domains_.end()) return true;
  } else if (!addresses_.empty() && addresses_.find(printed(address)) != addresses_.end()) {
    return true;
  }
  return std::any_of(patterns_.begin(), patterns_.end(),
                     [&](const std::string& pattern) { return matches(pattern, address); });
}

}  // namespace attune::identity

// Any bytes as what a calendar states about a person, and as what it calls them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/escape.hpp"
#include "core/identity/address_list.hpp"
#include "core/identity/canonical.hpp"
#include "core/identity/presented_name.hpp"
#include "core/identity/printed_prefix.hpp"

namespace {

using attune::identity::canonical;
using attune::identity::printed;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::optional<attune::CalendarAddress>& address) {
  if (!address) return;
  const auto& text = address->canonical.reveal();
  require(!text.empty() && text.size() <= 320);
  const auto form = printed(*address);
  const auto parts = attune::identity::take_apart(form);
  require(parts.name.kind == address->kind && parts.canonical == text);
  attune::identity::AddressList list;
  // What is printed is understood again, unless it holds what a URI would mean something else by.
  if (form.find_first_of("%?<> ") == std::string::npos && list.add(form)) require(list.contains(*address));
}

// Whatever somebody is called: it is short, and nothing in it could be obeyed or written to.
void check_shown(const std::string& name) {
  constexpr std::size_t longest = 40 * 4;  // characters of four bytes
  require(name.size() <= longest && name.find_first_of("<>&@\"\n\\") == std::string::npos);
  require(attune::escape_line(name) == name);
}

void check_names(std::string_view name, const std::optional<attune::CalendarAddress>& address) {
  for (const auto form : {attune::NameForm::initials, attune::NameForm::full}) {
    check_shown(attune::identity::presented_name(name, form));
    if (address) check_shown(attune::identity::presented_name(*address, form));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto first = text.find('\n');
  const auto value = text.substr(0, first);
  const auto rest = first == std::string_view::npos ? std::string_view() : text.substr(first + 1);
  const auto second = rest.find('\n');
  const auto email = rest.substr(0, second);
  const auto name = second == std::string_view::npos ? std::string_view() : rest.substr(second + 1);
  check(canonical(attune::identity::StatedAddress{value, email, name}));
  check(canonical(value));
  check_names(name, canonical(value));
  check_names(text, std::nullopt);
  return 0;
}

#include "daemon/reader/called.hpp"

#include "core/identity/presented_name.hpp"

namespace attune::reader {

namespace {

constexpr std::size_t most_names = 10'000;

}  // namespace

std::optional<CalendarAddress> Called::address(const Stated& stated) const {
  auto address = understanding_.address(stated);
  if (!address || stated.common_name.empty() || names_.size() >= most_names || names_.contains(*address))
    return address;
  if (auto name = identity::presented_name(stated.common_name, form_); !name.empty()) {
    names_.emplace(*address, std::move(name));
  }
  return address;
}

std::string Called::name_of(const CalendarAddress& address) const {
  const auto found = names_.find(address);
  return found == names_.end() ? identity::presented_name(address, form_) : found->second;
}

}  // namespace attune::reader

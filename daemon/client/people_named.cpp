#include "daemon/client/people_named.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"
#include "daemon/client/run.hpp"
#include "daemon/client/service_verb.hpp"

namespace attune::client {
namespace {

constexpr std::size_t most_asked = 8;  // addresses of 320 bytes, of a request of 4096

Result<void> ask_for(const Context& context, const std::vector<std::string_view>& addresses, NamesByTag& names) {
  boost::json::array asked;
  for (const auto address : addresses) asked.emplace_back(address);
  const auto answer = ask(context, "person-tags", {{"addresses", std::move(asked)}}, true);
  if (!answer) return tl::unexpected(answer.error());
  const auto* const json = answer->if_contains("json");
  const auto* const object = json != nullptr ? json->if_object() : nullptr;
  const auto* const member = object != nullptr ? object->if_contains("tags") : nullptr;
  const auto* const tags = member != nullptr ? member->if_array() : nullptr;
  const bool sound = tags != nullptr && tags->size() == addresses.size() &&
                     std::ranges::all_of(*tags, [](const auto& tag) { return tag.is_string(); });
  if (!sound) return failure(ErrorKind::protocol, "the service's answer is not understood");
  for (std::size_t index = 0; index < addresses.size(); ++index) {
    names[std::string((*tags)[index].get_string())].emplace_back(addresses[index]);
  }
  return {};
}

// The tag a line of the list begins with; empty: it begins with none.
std::string_view tag_of(std::string_view line) {
  constexpr std::string_view margin = "  ";
  if (!line.starts_with(margin)) return {};
  line.remove_prefix(margin.size());
  return line.substr(0, std::min(line.find_first_not_of("0123456789abcdef"), line.size()));
}

}  // namespace

tl::expected<NamesByTag, ExitCode> names_by_tag(Context& context) {
  RunFlags flags;
  flags.identities = true;
  const auto plan = plan_run(context, flags);
  if (!plan) return tl::unexpected(plan.error());
  const auto reading = read_for(*plan, true, context);
  if (!reading) return tl::unexpected(reading.error());
  NamesByTag names;
  auto rest = reading->names.addresses();
  while (!rest.empty()) {
    const auto count = static_cast<std::ptrdiff_t>(std::min(most_asked, rest.size()));
    if (const auto asked = ask_for(context, {rest.end() - count, rest.end()}, names); !asked) {
      context.complain(asked.error().message);
      return tl::unexpected(exit_code_of(asked.error().kind));
    }
    rest.erase(rest.end() - count, rest.end());
  }
  for (auto& [tag, addresses] : names) std::ranges::sort(addresses);
  return names;
}

std::string with_names(std::string_view text, const NamesByTag& names) {
  constexpr std::size_t shortest_tag = 8;
  std::string result;
  for (const auto line : split(text, '\n')) {
    result.append(line).append(1, '\n');
    const auto tag = tag_of(line);
    if (tag.size() < shortest_tag) continue;
    const auto found = names.lower_bound(tag);
    if (found == names.end() || !found->first.starts_with(tag)) continue;
    std::string behind;
    for (const auto& address : found->second) behind += (behind.empty() ? "" : ", ") + escape_line(address);
    result.append("    ").append(behind).append(1, '\n');
  }
  return result.substr(0, result.size() - 1);  // splitting gives an empty line behind the last line feed
}

}  // namespace attune::client

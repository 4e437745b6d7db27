#include "daemon/reading/look_up_name.hpp"

#include "daemon/reading/reader_process.hpp"
#include "daemon/reading/talk.hpp"

namespace attune::reading {

process::Awaitable<std::optional<WipedText>> look_up_name(SourcePlan plan, NameWanted wanted,
                                                          const identity::Keys* keys, process::Deadline deadline) {
  auto child = co_await start_reader(plan, deadline);
  if (!child) co_return std::nullopt;
  NameConversation conversation(plan, wanted, *keys);
  const auto talked = co_await talk(*child, conversation, deadline);
  if (!talked) co_return std::nullopt;
  co_return std::move(conversation).name();
}

}  // namespace attune::reading

#include <algorithm>

#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {

VerbResult refresh(App& app, Request request) {
  const bool accept = request.flag("accept");
  // A copy: a reload may replace the list while this waits. Each source is asked before the first is waited for.
  // NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
  const auto sources = app.sources();
  for (const auto& source : sources) source->ask_for_reading(accept);
  Reply reply;
  for (const auto& source : sources) {
    const bool ended = co_await source->reading_asked_for();
    const auto problem = ended ? source->status().problem : "the configuration was taken anew before it was read";
    if (problem.empty()) continue;
    reply.text += source->source().name + ": " + problem + '\n';
    reply.exit = 5;
  }
  if (reply.text.empty()) reply.text = "Every source was read.\n";
  reply.json = as_text({{"schema", 1}, {"complete", reply.exit == 0}});
  co_return reply;
}

VerbResult notify_test(App& app, Request) {
  const auto name = co_await app.teller().test();
  if (!name) co_return tl::unexpected(name.error());
  const auto& all = app.notifiers().status();
  const auto status = std::ranges::find(all, *name, &notify::Status::name);
  const std::string server = status == all.end() ? "" : status->detail;
  const auto through = *name + (server.empty() ? "" : " (" + server + ")");
  co_return Reply{.text = "It was shown by " + through + ".\n",
                  .json = as_text({{"schema", 1}, {"shown", true}, {"notifier", *name}, {"server", server}})};
}

}  // namespace attune::service

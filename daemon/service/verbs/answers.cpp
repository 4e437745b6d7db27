#include <limits>

#include "core/base/text.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/settings/quiet_end.hpp"

namespace attune::service {

VerbResult answer(App& app, Request request) {
  const auto number = parse_integer(request.text("id"));
  const auto given = nudge::answer_of(request.text("answer"));
  if (!number || *number <= 0 || *number > std::numeric_limits<std::uint32_t>::max())
    co_return failure(ErrorKind::usage, "a nudge is named by its number; `attune nudges` lists them");
  if (!given) {
    co_return failure(ErrorKind::usage, "an answer is one of show, later, elsewhere, not_this_kind, not_useful");
  }
  const auto id = static_cast<std::uint32_t>(*number);
  const auto kept = app.memory().answer(id, *given, app.configured().nudge, app.clock().now());
  if (!kept) co_return tl::unexpected(kept.error());
  app.teller().reconsider();
  std::string text = "Noted: " + std::string(nudge::name_of(*given)) + " for nudge " + std::to_string(id) + ".\n";
  if (*given == nudge::Answer::show) text += "`attune report --open --nudge " + std::to_string(id) + "` shows it.\n";
  co_return Reply{.text = std::move(text),
                  .json = as_text({{"schema", 1}, {"id", id}, {"answer", nudge::name_of(*given)}})};
}

VerbResult pause(App& app, Request request) {
  const auto until = settings::quiet_end(request.text("when"), app.clock().now(), app.configured().zone);
  if (!until) co_return tl::unexpected(until.error());
  if (auto kept = app.memory().pause_until(*until); !kept) co_return tl::unexpected(kept.error());
  app.teller().reconsider();
  co_return Reply{.text = "Quiet until " + on_clock(*until, app.configured().zone) + ".\n",
                  .json = as_text({{"schema", 1}, {"paused_until", to_rfc3339(*until)}})};
}

VerbResult resume(App& app, Request) {
  if (auto kept = app.memory().pause_until(std::nullopt); !kept) co_return tl::unexpected(kept.error());
  app.teller().reconsider();
  co_return Reply{.text = "No longer paused.\n", .json = as_text({{"schema", 1}, {"paused_until", nullptr}})};
}

}  // namespace attune::service

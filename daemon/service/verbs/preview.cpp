#include "core/nudge/preview.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "core/render/told.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;
using nudge::Preview;

constexpr std::int64_t usual_weeks = 8;
constexpr std::int64_t most_weeks = 26;

json::object moment_json(const Preview::Moment& moment) {
  json::array also;
  for (const auto& subject : moment.nudge.also) also.emplace_back(subject.finding);
  return {{"at", to_rfc3339(moment.at)},
          {"finding", moment.nudge.finding},
          {"kind", moment.nudge.kind ? json::value(analysis::name_of(*moment.nudge.kind)) : json::value(nullptr)},
          {"also", std::move(also)},
          {"title", moment.nudge.text.title},
          {"body", moment.nudge.text.body}};
}

}  // namespace

// Each look takes an analysis; between two of them others are served.
VerbResult preview(App& app, Request request) {
  const auto weeks = std::clamp<std::int64_t>(request.number("weeks").value_or(usual_weeks), 1, most_weeks);
  const auto now = app.clock().now();
  const auto world = app.survey();
  const auto zone = app.configured().zone;
  Preview preview(world.sources, world.settings, app.configured().nudge, zone, {now - std::chrono::weeks{weeks}, now});
  const auto executor = co_await asio::this_coro::executor;
  while (preview.step()) co_await asio::post(executor, asio::use_awaitable);

  Reply reply;
  json::array list;
  for (const auto& moment : preview.told()) list.push_back(moment_json(moment));
  reply.text = render::preview(preview.told(), static_cast<int>(weeks), zone, request.style());
  reply.json = as_text({{"schema", 1},
                        {"from", to_rfc3339(now - std::chrono::weeks{weeks})},
                        {"to", to_rfc3339(now)},
                        {"nudges", std::move(list)}});
  co_return reply;
}

}  // namespace attune::service

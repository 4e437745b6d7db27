#include "core/nudge/preview.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "core/base/text.hpp"
#include "core/render/layout.hpp"
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

std::string moment_text(const Preview::Moment& moment, const Zone& zone, const render::Style& style) {
  return render::heading(on_clock(moment.at, zone) + "  " + moment.nudge.text.title, style) +
         render::wrapped("  " + moment.nudge.text.body, style, 2) + '\n';
}

std::string summary(const std::vector<Preview::Moment>& told, std::int64_t weeks) {
  const auto span = weeks == 1 ? std::string("The past week") : "The past " + std::to_string(weeks) + " weeks";
  if (told.empty()) return span + " would have brought no nudge under the present settings.\n";
  return span + " would have brought " + counted(static_cast<std::int64_t>(told.size()), "nudge", "nudges") +
         " under the present settings, as far as today's calendars tell.\n";
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
  for (const auto& moment : preview.told()) {
    reply.text += moment_text(moment, zone, request.style());
    list.push_back(moment_json(moment));
  }
  reply.text += summary(preview.told(), weeks);
  reply.json = as_text({{"schema", 1},
                        {"from", to_rfc3339(now - std::chrono::weeks{weeks})},
                        {"to", to_rfc3339(now)},
                        {"nudges", std::move(list)}});
  co_return reply;
}

}  // namespace attune::service

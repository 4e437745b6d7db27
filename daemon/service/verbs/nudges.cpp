#include "core/base/text.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

namespace json = boost::json;

json::object told_json(const nudge::Told& told) {
  return {{"id", told.number},
          {"finding", told.finding},
          {"kind", told.kind ? json::value(analysis::name_of(*told.kind)) : json::value(nullptr)},
          {"at", to_rfc3339(told.at)},
          {"delivered", told.delivered},
          {"answer", told.answer ? json::value(nudge::name_of(*told.answer)) : json::value(nullptr)},
          {"answered_at", as_json(told.answered_at)}};
}

std::string told_line(const nudge::Told& told, const Zone& zone) {
  auto line = std::to_string(told.number) + "  " + on_clock(told.at, zone) + "  " + told.finding;
  if (!told.delivered) line += "  (perhaps not shown)";
  if (told.answer) {
    line += "  answered: ";
    line += nudge::name_of(*told.answer);
  }
  return line + '\n';
}

}  // namespace

VerbResult nudges(App& app, Request) {
  Reply reply;
  json::array list;
  for (const auto& told : app.memory().history().told) {
    reply.text += told_line(told, app.configured().zone);
    list.push_back(told_json(told));
  }
  if (reply.text.empty()) reply.text = "Nothing was said yet.\n";
  reply.json = as_text({{"schema", 1}, {"nudges", std::move(list)}});
  co_return reply;
}

}  // namespace attune::service

#include "daemon/service/verbs/verbs.hpp"

#include "daemon/service/app.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <exception>

#include "daemon/service/world.hpp"
#include "daemon/settings/exit_code.hpp"

namespace attune::service {
namespace {

namespace json = boost::json;

struct Verb {
  std::string_view name;
  VerbResult (*answer)(App&, Request);
};

constexpr std::array verbs{
    Verb{"status", status},   Verb{"waybar", waybar},   Verb{"configuration", configuration},
    Verb{"report", report},   Verb{"people", people},   Verb{"person-tags", person_tags},
    Verb{"pin", pin},         Verb{"rhythm", rhythm},   Verb{"alias", alias},
    Verb{"forget", forget},   Verb{"privacy", privacy}, Verb{"nudges", nudges},
    Verb{"digest", digest},   Verb{"why", why},         Verb{"what-if", what_if},
    Verb{"preview", preview}, Verb{"answer", answer},   Verb{"pause", pause},
    Verb{"resume", resume},   Verb{"refresh", refresh}, Verb{"notify-test", notify_test},
};

std::string error_reply(const Error& error) {
  return json::serialize(json::object{
      {"schema", 1}, {"exit", static_cast<int>(settings::exit_code_of(error.kind))}, {"error", error.message}});
}

// What an exception says may quote anything, so it is not told.
VerbResult answer_whatever_happens(const Verb& verb, App& app, Request request) {
  try {
    co_return co_await verb.answer(app, std::move(request));
  } catch (const std::exception&) {
    co_return failure(ErrorKind::system, "something went wrong inside the service; it goes on");
  }
}

}  // namespace

std::string_view Request::text(std::string_view name) const {
  const auto* const member = members_.if_contains(name);
  if (member == nullptr || !member->is_string()) return {};
  const auto& value = member->get_string();
  return {value.data(), value.size()};
}

std::vector<std::string_view> Request::texts(std::string_view name) const {
  std::vector<std::string_view> all;
  const auto* const member = members_.if_contains(name);
  if (member == nullptr || !member->is_array()) return all;
  for (const auto& value : member->get_array()) {
    if (value.is_string()) all.emplace_back(value.get_string().data(), value.get_string().size());
  }
  return all;
}

bool Request::flag(std::string_view name) const {
  const auto* const member = members_.if_contains(name);
  return member != nullptr && member->is_bool() && member->get_bool();
}

std::optional<std::int64_t> Request::number(std::string_view name) const {
  const auto* const member = members_.if_contains(name);
  if (member == nullptr || !member->is_int64()) return std::nullopt;
  return member->get_int64();
}

render::Style Request::style() const {
  constexpr std::int64_t narrowest = 40;
  constexpr std::int64_t widest = 200;
  render::Style style{.width = 80, .colour = flag("colour")};
  if (const auto width = number("width")) style.width = static_cast<int>(std::clamp(*width, narrowest, widest));
  return style;
}

process::Awaitable<std::string> answer_verb(App& app, json::object members) {
  Request request(std::move(members));
  app.look_at_policy();
  const auto verb = std::ranges::find(verbs, request.verb(), &Verb::name);
  if (verb == verbs.end()) {
    co_return error_reply({ErrorKind::usage, "the service does not know this verb; is it older than the command?"});
  }
  const bool wants_json = request.wants_json();
  auto reply = co_await answer_whatever_happens(*verb, app, std::move(request));
  release_memory();
  if (!reply) co_return error_reply(reply.error());
  std::string line = R"({"schema":1,"exit":)" + std::to_string(reply->exit);
  line += wants_json ? R"(,"json":)" + reply->json : R"(,"text":)" + json::serialize(json::string(reply->text));
  line += '}';
  co_return line;
}

}  // namespace attune::service

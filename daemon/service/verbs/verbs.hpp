// What the command can ask the service. Every verb answers at once from what is known, but for `refresh` and
// `notify-test`, which wait for what they were asked to do, and `preview`, which takes its time in small steps.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/render/report.hpp"
#include "daemon/process/deadline.hpp"

namespace attune::service {

class App;

// One JSON object. Never fails: what is wrong with a request is in the answer.
process::Awaitable<std::string> answer_verb(App& app, boost::json::object request);

// The two shapes of an answer.
struct Reply {
  std::string text;  // for people
  std::string json;  // the same for programs: one JSON value
  int exit = 0;      // of the command
};

// What a request says beside its verb.
class Request {
 public:
  explicit Request(boost::json::object members) : members_(std::move(members)) {}

  std::string_view text(std::string_view name) const;                // empty: not said
  std::vector<std::string_view> texts(std::string_view name) const;  // of an array
  bool flag(std::string_view name) const;
  std::optional<std::int64_t> number(std::string_view name) const;
  std::string_view verb() const { return text("verb"); }
  bool wants_json() const { return text("format") == "json"; }
  render::Style style() const;

 private:
  boost::json::object members_;
};

using VerbResult = process::Awaitable<Result<Reply>>;

VerbResult status(App& app, Request request);
VerbResult waybar(App& app, Request request);
VerbResult configuration(App& app, Request request);
VerbResult report(App& app, Request request);
VerbResult people(App& app, Request request);
VerbResult person_tags(App& app, Request request);
VerbResult pin(App& app, Request request);
VerbResult rhythm(App& app, Request request);
VerbResult alias(App& app, Request request);
VerbResult forget(App& app, Request request);
VerbResult privacy(App& app, Request request);
VerbResult nudges(App& app, Request request);
VerbResult digest(App& app, Request request);
VerbResult why(App& app, Request request);
VerbResult what_if(App& app, Request request);
VerbResult preview(App& app, Request request);
VerbResult answer(App& app, Request request);
VerbResult pause(App& app, Request request);
VerbResult resume(App& app, Request request);
VerbResult refresh(App& app, Request request);
VerbResult notify_test(App& app, Request request);

}  // namespace attune::service

#include "tests/conformance/checks.hpp"

#include <boost/json/serialize.hpp>
#include <thread>

#include "tests/conformance/conversation.hpp"

namespace attune::conformance {
namespace {

constexpr std::string_view greeting = R"({"attune":"notifier","protocol":1})";
constexpr std::string_view plain =
    R"({"verb":"deliver","id":"a-1","title":"A full week","body":"Two sentences. No more.","actions":[{"id":"show","label":"Show"},{"id":"later","label":"Later"}],"transient":false,"default":"show"})";

struct Check {
  std::string promise;
  std::function<void(Conversation&)> run;
};

void greets(Conversation& talk) {
  talk.greet();
}

void keeps_its_version(Conversation& talk) {
  // The schema holds the answer to version 1.
  require(talk.ask(R"({"attune":"notifier","protocol":2})").contains("notifier"), "it does not greet");
}

void needs_a_greeting(Conversation& talk) {
  talk.say(plain);
  const auto said = talk.peer().line(8s);
  require(!said || said->find("error") != std::string::npos, "it takes questions from somebody who did not greet");
}

void describes_itself(Conversation& talk) {
  talk.greet();
  talk.available();
  talk.available();
}

void tells_the_context(Conversation& talk) {
  talk.greet();
  require(talk.ask(R"({"verb":"context"})").contains("locked"), "it does not tell the context");
}

// The answer is an error, and the next question is answered as if nothing had been.
void survives(Conversation& talk, std::string_view nonsense) {
  talk.greet();
  require(talk.ask(nonsense).contains("error"), "it does not say that it did not understand");
  talk.available();
}

void survives_a_long_line(Conversation& talk) {
  talk.greet();
  talk.say(R"({"verb":"describe","padding":")" + std::string(100000, 'x') + R"("})");
  // A shell reads lines of any length; what counts is that each gets one answer.
  const auto answer = talk.answer();
  require(answer.contains("error") || answer.contains("available"), "it does not answer a line that is too long");
  talk.available();
}

void passes_over_unknown_keys(Conversation& talk) {
  talk.greet();
  talk.available();
  const auto answer = talk.ask(
      R"({"verb":"deliver","id":"b","title":"T","body":"B","actions":[],"transient":false,"colour":{"x":[1]}})");
  require(answer.contains("delivered") || answer.contains("refused"), "it minds a key that it does not know");
}

void delivers_or_refuses(Conversation& talk) {
  talk.greet();
  const bool available = talk.available();
  const auto answer = talk.ask(plain);
  if (!available) {
    require(answer.contains("refused") && answer.at("refused") == "a-1", "it does not refuse though it is unavailable");
    return;
  }
  require(answer.contains("delivered") && answer.at("delivered") == "a-1",
          "it does not deliver though it is available");
  talk.say(R"({"verb":"withdraw","id":"a-1"})");
  const auto end = talk.event("a-1");
  require(end.contains("closed"), "it says that a person answered what was withdrawn");
}

void ends_each_once(Conversation& talk) {
  talk.greet();
  if (!talk.available()) return;
  require(talk.ask(plain).contains("delivered"), "it does not deliver");
  require(talk.ask(plain).contains("delivered"), "it does not deliver in place of the one that is shown");
  talk.say(R"({"verb":"withdraw","id":"a-1"})");
  talk.event("a-1");
  // A notifier that cannot know the end reports it at once, so there may be one for each delivery; a withdrawal of what
  // has ended is answered too.
  for (int more = 0; more < 3; ++more) {
    if (!talk.peer().line(500ms)) return;
  }
  throw Broken("it ends one notification again and again");
}

void answers_a_vain_withdrawal(Conversation& talk) {
  talk.greet();
  talk.say(R"({"verb":"withdraw","id":"never-shown"})");
  require(talk.event("never-shown").contains("closed"), "it does not answer the withdrawal of what is not shown");
  talk.available();
}

void bears_hostile_text(Conversation& talk) {
  talk.greet();
  talk.available();
  const std::string text =
      "<b>&amp;<img src='file:///etc/passwd'/> %s%n \x1B[2J \xE2\x80\xAE \x01 \\\" $(id) `id` " + std::string(900, 'x');
  const boost::json::object request{{"verb", "deliver"},
                                    {"id", "c"},
                                    {"title", text.substr(0, 990)},
                                    {"body", text + "\n\n\n" + std::string(5000, 'y')},
                                    {"actions", {{{"id", "show"}, {"label", "<i>Show\n</i>"}}}},
                                    {"default", "show"},
                                    {"transient", true},
                                    {"expires_seconds", 60}};
  const auto answer = talk.ask(boost::json::serialize(request));
  require(answer.contains("delivered") || answer.contains("refused"), "it neither delivers nor refuses");
  talk.say(R"({"verb":"withdraw","id":"c"})");
  talk.event("c");
  talk.available();
}

void bears_much_text(Conversation& talk) {
  talk.greet();
  talk.available();
  const std::string much(10000, 'x');
  for (const auto& [title, body] : {std::pair(much, std::string("B")), std::pair(std::string("T"), much)}) {
    const boost::json::object request{
        {"verb", "deliver"}, {"id", "d"}, {"title", title}, {"body", body}, {"actions", boost::json::array()},
        {"transient", false}};
    const auto answer = talk.ask(boost::json::serialize(request));
    require(answer.contains("delivered") || answer.contains("refused"), "it neither delivers nor refuses");
  }
  talk.say(R"({"verb":"withdraw","id":"d"})");
  talk.event("d");
  talk.available();
}

void leaves_when_its_input_ends(Conversation& talk) {
  talk.greet();
  talk.available();
  talk.peer().close_input();
  const auto status = talk.peer().left(5s);
  require(status.has_value(), "it stays");
  require(status == 0, "it leaves with exit status " + std::to_string(*status));
}

void leaves_when_nobody_listens(Conversation& talk) {
  talk.greet();
  if (talk.available()) talk.ask(plain);
  talk.peer().close_output();
  talk.peer().close_input();
  require(talk.peer().left(5s).has_value(), "it stays");
}

void sleeps_while_it_waits(Conversation& talk) {
  talk.greet();
  if (talk.available()) talk.ask(plain);
  std::this_thread::sleep_for(300ms);
  const auto before = talk.peer().wakeups();
  std::this_thread::sleep_for(1s);
  const auto woken = talk.peer().wakeups() - before;
  require(woken <= 3, "it woke up " + std::to_string(woken) + " times in a second of waiting");
}

std::vector<Check> checks() {
  return {
      {"it greets in version 1", greets},
      {"it answers another version with its own", keeps_its_version},
      {"it talks only to those who greet", needs_a_greeting},
      {"it describes itself", describes_itself},
      {"it tells the context, or that nobody can tell", tells_the_context},
      {"an unknown verb is answered with an error",
       [](Conversation& talk) { survives(talk, R"({"verb":"sing","id":"1"})"); }},
      {"a line that is not JSON is answered with an error", [](Conversation& talk) { survives(talk, "}{ \xFF"); }},
      {"an empty line is answered with an error", [](Conversation& talk) { survives(talk, ""); }},
      {"a delivery without a title is answered with an error",
       [](Conversation& talk) {
         survives(talk, R"({"verb":"deliver","id":"1","body":"","actions":[],"transient":false})");
       }},
      {"a line that is too long is answered once", survives_a_long_line},
      {"an unknown key is passed over", passes_over_unknown_keys},
      {"it delivers when available and refuses when not", delivers_or_refuses},
      {"each notification ends once", ends_each_once},
      {"withdrawing what is not shown is answered", answers_a_vain_withdrawal},
      {"hostile text does no harm", bears_hostile_text},
      {"a title or body of 10,000 characters does no harm", bears_much_text},
      {"it leaves when its input ends", leaves_when_its_input_ends},
      {"it leaves when nobody listens", leaves_when_nobody_listens},
      {"it sleeps while it waits", sleeps_while_it_waits},
  };
}

}  // namespace

std::vector<Verdict> check_all(const std::vector<std::string>& notifier, const Schema& schema) {
  std::vector<Verdict> verdicts;
  for (const auto& check : checks()) {
    Verdict verdict{check.promise, {}};
    try {
      Conversation talk(notifier, schema);
      check.run(talk);
    } catch (const Broken& broken) {
      verdict.problem = broken.what();
    }
    verdicts.push_back(std::move(verdict));
  }
  return verdicts;
}

}  // namespace attune::conformance

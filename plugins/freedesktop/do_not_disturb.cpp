#include "plugins/freedesktop/do_not_disturb.hpp"

#include "plugins/freedesktop/request.hpp"

namespace attune::plugin::freedesktop {
namespace {

constexpr Address dunst{server.service, server.path, "org.dunstproject.cmd0"};
constexpr Address mako{server.service, "/fr/emersion/Mako", "fr.emersion.Mako"};
constexpr Address xfce_settings{"org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf"};

std::string name_of_server(const Questions& questions) {
  const auto reply = questions.ask(questions.method(server, "GetServerInformation"));
  const char* name = nullptr;
  if (!reply || sd_bus_message_read(reply->get(), "s", &name) < 0) return {};
  return name;
}

Result<Message> xfce_question(const Questions& questions, const char* member) {
  auto question = questions.method(xfce_settings, member);
  if (question && sd_bus_message_append(question->get(), "ss", "xfce4-notifyd", "/do-not-disturb") < 0)
    return failure(ErrorKind::system, "the question cannot be put into a message");
  return question;
}

// A setting that nobody has touched is not stored, and means no.
std::optional<bool> xfce_is_quiet(const Questions& questions) {
  if (!questions.is_there(xfce_settings)) return std::nullopt;
  const auto stored = questions.yes_or_no(xfce_question(questions, "PropertyExists"));
  if (stored != true) return stored;
  const auto reply = questions.ask(xfce_question(questions, "GetProperty"));
  int quiet = 0;
  if (!reply || sd_bus_message_read(reply->get(), "v", "b", &quiet) < 0) return std::nullopt;
  return quiet != 0;
}

// Modes are named and defined by the owner; this one is called so in mako's own manual, and without any there is none
// that could hide something.
std::optional<bool> mako_is_quiet(const Questions& questions) {
  const auto reply = questions.ask(questions.method(mako, "ListModes"));
  if (!reply || sd_bus_message_has_signature(reply->get(), "as") <= 0) return std::nullopt;
  auto modes = read_strings(*reply);
  if (modes.contains("do-not-disturb") || modes.contains("dnd")) return true;
  modes.erase("default");
  return modes.empty() ? std::optional(false) : std::nullopt;
}

}  // namespace

std::optional<bool> do_not_disturb(const Questions& questions) {
  if (!questions.is_there(server)) return std::nullopt;
  const auto name = name_of_server(questions);
  if (name == "Xfce Notify Daemon") return xfce_is_quiet(questions);
  if (name == "mako") return mako_is_quiet(questions);
  std::optional<bool> quiet;
  combine(quiet, questions.property(dunst, "paused"));
  combine(quiet, questions.property(server, "Inhibited"));  // Plasma
  return quiet;
}

}  // namespace attune::plugin::freedesktop

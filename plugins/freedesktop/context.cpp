#include "plugins/freedesktop/context.hpp"

#include <array>

#include "plugins/freedesktop/do_not_disturb.hpp"

namespace attune::plugin::freedesktop {
namespace {

// For everything about one moment. The service waits 5 s for the answer, and whatever hangs here tells nothing.
constexpr std::chrono::milliseconds patience{2000};

constexpr std::array screen_savers{
    Address{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"},
    Address{"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"},
    Address{"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"},
    Address{"org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"},
    Address{"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"},
};

// The graphical session of this user, for a user service is part of none.
std::optional<std::string> login_session(const Bus& system, const Questions& questions) {
  const Address user{"org.freedesktop.login1", "/org/freedesktop/login1/user/self", "org.freedesktop.DBus.Properties"};
  auto request = system.method(user, "Get");
  if (!request || sd_bus_message_append(request->get(), "ss", "org.freedesktop.login1.User", "Display") < 0)
    return std::nullopt;
  const auto reply = system.call(*request, questions.patience());
  const char* id = nullptr;
  const char* path = nullptr;
  if (!reply || sd_bus_message_read(reply->get(), "v", "(so)", &id, &path) < 0) return std::nullopt;
  return path;
}

// Only "locked" is evidence: many screen lockers never tell logind, so its "not locked" proves nothing.
bool login_says_locked(const Questions& questions) {
  const auto system = Bus::open(Bus::Kind::system, questions.patience());
  if (!system) return false;
  const auto path = login_session(*system, questions);
  if (!path) return false;
  const Address session{"org.freedesktop.login1", path->c_str(), "org.freedesktop.login1.Session"};
  return system->boolean_property(session, "LockedHint", questions.patience()).value_or(false);
}

std::optional<bool> locked(const Questions& questions) {
  if (login_says_locked(questions)) return true;
  std::optional<bool> active;
  for (const auto& saver : screen_savers) {
    if (questions.is_there(saver)) combine(active, questions.yes_or_no(questions.method(saver, "GetActive")));
  }
  return active;
}

}  // namespace

// Whether the screen is shared, or something fills it, nobody on the bus can be trusted to know.
Context ask_context(const Bus& session) {
  const Questions questions(session, patience);
  return {locked(questions), do_not_disturb(questions), std::nullopt, std::nullopt};
}

}  // namespace attune::plugin::freedesktop

#include "plugins/freedesktop/context.hpp"

#include <array>

namespace attune::plugin::freedesktop {
namespace {

constexpr std::chrono::milliseconds patience{300};

constexpr std::array screen_savers{
    Address{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"},
    Address{"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"},
    Address{"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"},
    Address{"org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"},
    Address{"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"},
};

constexpr const char* notifications = "org.freedesktop.Notifications";
constexpr Address dunst{notifications, "/org/freedesktop/Notifications", "org.dunstproject.cmd0"};
constexpr Address plasma{notifications, "/org/freedesktop/Notifications", notifications};

// One true makes it true; false needs at least one that says so.
void combine(std::optional<bool>& sum, std::optional<bool> answer) {
  if (answer) sum = sum.value_or(false) || *answer;
}

std::optional<bool> screen_saver_active(const Bus& session, const Address& saver) {
  const auto request = session.method(saver, "GetActive");
  if (!request) return std::nullopt;
  const auto reply = session.call(*request, patience);
  int active = 0;
  if (!reply || sd_bus_message_read(reply->get(), "b", &active) < 0) return std::nullopt;
  return active != 0;
}

// The graphical session of this user, for a user service is part of none.
std::optional<std::string> login_session(const Bus& system) {
  const Address user{"org.freedesktop.login1", "/org/freedesktop/login1/user/self", "org.freedesktop.DBus.Properties"};
  auto request = system.method(user, "Get");
  if (!request || sd_bus_message_append(request->get(), "ss", "org.freedesktop.login1.User", "Display") < 0)
    return std::nullopt;
  const auto reply = system.call(*request, patience);
  const char* id = nullptr;
  const char* path = nullptr;
  if (!reply || sd_bus_message_read(reply->get(), "v", "(so)", &id, &path) < 0) return std::nullopt;
  return path;
}

// Only "locked" is evidence: many screen lockers never tell logind, so its "not locked" proves nothing.
bool login_says_locked() {
  const auto system = Bus::open(Bus::Kind::system, patience);
  if (!system) return false;
  const auto path = login_session(*system);
  if (!path) return false;
  const Address session{"org.freedesktop.login1", path->c_str(), "org.freedesktop.login1.Session"};
  return system->boolean_property(session, "LockedHint", patience).value_or(false);
}

std::optional<bool> locked(const Bus& session, const std::set<std::string>& names) {
  if (login_says_locked()) return true;
  std::optional<bool> active;
  for (const auto& saver : screen_savers) {
    if (names.contains(saver.service)) combine(active, screen_saver_active(session, saver));
  }
  return active;
}

// GNOME and Xfce keep theirs in settings that are not asked here: they hold notifications back by themselves.
std::optional<bool> do_not_disturb(const Bus& session, const std::set<std::string>& names) {
  std::optional<bool> quiet;
  if (!names.contains(notifications)) return quiet;
  combine(quiet, session.boolean_property(dunst, "paused", patience));
  combine(quiet, session.boolean_property(plasma, "Inhibited", patience));
  return quiet;
}

}  // namespace

Context ask_context(const Bus& session) {
  const auto names = session.names(patience);
  return {locked(session, names), do_not_disturb(session, names), std::nullopt, std::nullopt};
}

}  // namespace attune::plugin::freedesktop

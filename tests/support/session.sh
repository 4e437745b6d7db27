#!/bin/bash
# A private desktop for tests: Xvfb, a session bus and a notification server, in a temporary home; gone with this script.
#
#   session.sh [--server NAME] [--no-display] COMMAND...   runs COMMAND inside and ends with its exit code
#   session.sh [--server NAME] [--no-display]              prints the environment, one NAME=VALUE a line, then "ready";
#       reads "server NAME", "bus lost" and "bus back" lines on standard input (answer: "ok" or "failed"), ends when that is closed
#   Its exit code is 77 if that server is not installed.
#
# NAME: dunst, dunst-markup (its texts are markup), mate, notification-daemon, xfce, mako, none (the default). mako comes
# with a Wayland screen of its own, and both run as an ordinary user: WAYLAND_DISPLAY=$XDG_RUNTIME_DIR/wayland/wayland-1
set -u

server=none
display=yes
while [ $# -gt 0 ]; do
  case $1 in
    --server) server=$2; shift 2 ;;
    --no-display) display=no; shift ;;
    --) shift; break ;;
    *) break ;;
  esac
done

root=$(mktemp -d "${TMPDIR:-/tmp}/attune-session.XXXXXX") || exit 1
running=()   # process ids, in the order they were started
server_pid=
bus_pid=

stop() {
  kill "$1" 2>/dev/null
  for _ in $(seq 100); do
    kill -0 "$1" 2>/dev/null || break
    sleep 0.02
  done
  kill -KILL "$1" 2>/dev/null
  wait "$1" 2>/dev/null
}

clean_up() {
  trap '' INT TERM HUP PIPE
  [ -n "$server_pid" ] && stop "$server_pid"
  [ -n "$bus_pid" ] && stop "$bus_pid"
  for ((i = ${#running[@]} - 1; i >= 0; i--)); do stop "${running[i]}"; done
  rm -rf "$root"
}
trap clean_up EXIT
trap 'exit 143' INT TERM HUP PIPE

mkdir -m 700 "$root/home" "$root/home/.config" "$root/home/.local" "$root/home/.local/share" "$root/home/.local/state" \
  "$root/home/.cache" "$root/run" "$root/tmp"
export HOME=$root/home XDG_CONFIG_HOME=$root/home/.config XDG_DATA_HOME=$root/home/.local/share \
  XDG_STATE_HOME=$root/home/.local/state XDG_CACHE_HOME=$root/home/.cache XDG_RUNTIME_DIR=$root/run TMPDIR=$root/tmp
export NO_AT_BRIDGE=1
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS DBUS_STARTER_ADDRESS NOTIFY_SOCKET

if [ $display = yes ]; then
  # Xvfb finds a free number by itself and tells it when it is ready to serve.
  mkfifo "$root/display"
  Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp -noreset 7>"$root/display" >"$root/xvfb.log" 2>&1 </dev/null &
  running+=($!)
  read -r -t 20 number <"$root/display" || { cat "$root/xvfb.log" >&2; exit 1; }
  export DISPLAY=:$number
fi

export DBUS_SESSION_BUS_ADDRESS=unix:path=$root/run/bus
# The one who runs Wayland may be another user; the folder decides who gets here.
cat >"$root/bus.conf" <<'BUS'
<busconfig>
  <include>/usr/share/dbus-1/session.conf</include>
  <policy context="mandatory"><allow user="*"/></policy>
</busconfig>
BUS
start_bus() {
  rm -f "$root/run/bus"
  dbus-daemon --config-file="$root/bus.conf" --nofork --nopidfile --nosyslog --address="$DBUS_SESSION_BUS_ADDRESS" \
    >>"$root/bus.log" 2>&1 </dev/null &
  bus_pid=$!
  for _ in $(seq 200); do
    [ -S "$root/run/bus" ] && return 0
    sleep 0.02
  done
  return 1
}
start_bus

cat >"$root/dunstrc" <<'DUNST'
[global]
monitor = 0
width = 620
height = 300
origin = top-right
offset = 30x30
font = DejaVu Sans 14
frame_width = 2
idle_threshold = 0
show_age_threshold = -1
word_wrap = yes
ellipsize = end
markup = no
mouse_left_click = do_action
mouse_right_click = close_current
[urgency_normal]
background = "#223344"
foreground = "#ffffff"
timeout = 0
DUNST
sed "s/^markup = no/markup = full/" "$root/dunstrc" >"$root/dunstrc-markup"

# sway runs for no administrator.
ordinary_user=()
[ "$(id -u)" -eq 0 ] && ordinary_user=(setpriv --reuid=nobody --regid=nogroup --clear-groups)

start_wayland() {
  [ -S "$root/run/wayland/wayland-1" ] && return 0
  command -v sway >/dev/null && command -v mako >/dev/null || return 77
  mkdir -m 700 "$root/run/wayland"
  if [ "$(id -u)" -eq 0 ]; then
    chmod 711 "$root" "$root/run"
    chown nobody:nogroup "$root/run/wayland"
  fi
  echo "output * resolution 1280x800" >"$root/sway.conf"
  printf 'default-timeout=0\nwidth=620\nheight=300\n[mode=do-not-disturb]\ninvisible=1\n' >"$root/mako.conf"
  chmod 644 "$root/sway.conf" "$root/mako.conf"
  "${ordinary_user[@]}" env -u DISPLAY HOME="$root/run/wayland" XDG_RUNTIME_DIR="$root/run/wayland" \
    WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 sway --config "$root/sway.conf" \
    >"$root/sway.log" 2>&1 </dev/null &
  running+=($!)
  for _ in $(seq 400); do
    [ -S "$root/run/wayland/wayland-1" ] && return 0
    sleep 0.025
  done
  cat "$root/sway.log" >&2
  return 1
}

server_is_there() {
  dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.Notifications 2>/dev/null | grep -q true
}

switch_server() {
  if [ -n "$server_pid" ]; then stop "$server_pid"; server_pid=; fi
  case $1 in
    none) return 0 ;;
    dunst) set -- dunst -conf "$root/dunstrc" ;;
    dunst-markup) set -- dunst -conf "$root/dunstrc-markup" ;;
    mate) set -- /usr/lib/mate-notification-daemon/mate-notification-daemon ;;
    notification-daemon) set -- /usr/lib/notification-daemon/notification-daemon ;;
    xfce) set -- /usr/lib/*/xfce4/notifyd/xfce4-notifyd ;;
    mako)
      start_wayland || return
      set -- "${ordinary_user[@]}" env HOME="$root/run/wayland" XDG_RUNTIME_DIR="$root/run/wayland" \
        WAYLAND_DISPLAY=wayland-1 mako --config "$root/mako.conf"
      ;;
    *) echo "session.sh: no server is called $1" >&2; return 1 ;;
  esac
  command -v "$1" >/dev/null || return 77
  "$@" >>"$root/server.log" 2>&1 </dev/null &
  server_pid=$!
  for _ in $(seq 400); do
    server_is_there && return 0
    kill -0 "$server_pid" 2>/dev/null || break
    sleep 0.025
  done
  cat "$root/server.log" >&2
  return 1
}

switch_server "$server" || exit

if [ $# -gt 0 ]; then
  "$@"
  exit $?
fi

for name in HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR TMPDIR \
  DBUS_SESSION_BUS_ADDRESS DISPLAY; do
  [ -n "${!name-}" ] && echo "$name=${!name}"
done
echo ready
while read -r verb argument; do
  case $verb in
    bus)
      case $argument in
        lost) stop "$bus_pid"; bus_pid=; echo ok ;;
        back) if start_bus; then echo ok; else echo failed; fi ;;
      esac
      ;;
    server) if switch_server "$argument"; then echo ok; else echo failed; fi ;;
    *) echo failed ;;
  esac
done

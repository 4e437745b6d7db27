#!/bin/bash
# A notifier that behaves as its name says: a copy of this called attune-notify-BEHAVIOUR. `good` keeps the protocol, the
# others break it in the way they are called. It must run with nothing but /usr/bin.
PATH=/usr/bin:/bin
behaviour=${0##*/attune-notify-}

say() { printf '%s\n' "$1"; }
greet() {
  IFS= read -r line
  case $line in
    '{"attune":"notifier",'*) ;;
    *) say '{"error":"who is there?"}'; exit 1 ;;
  esac
  say "{\"notifier\":\"test\",\"protocol\":${1:-1},\"version\":\"1\"}"
}
stay() { while IFS= read -r line; do :; done; }

describe() {
  case $behaviour in
    unavailable) say '{"available":false,"reason":"not today"}' ;;
    hang-on-describe) ;;
    crash-on-describe) kill -SEGV $$ ;;
    chatty) say 'debug: somebody asked'; say '{"available":true,"actions":true,"server":"chatty"}' ;;
    rude) say '{"available":false,"reason":"\u001b[2J\nred"}' ;;
    *) say '{"available":true,"actions":true,"server":"test"}' ;;
  esac
}

deliver() {
  case $behaviour in
    echo) say "{\"refused\":\"$1\",\"reason\":\"cannot show: $(printf '%s' "$line" | tr -d '"\\\\{}')\"}" ;;
    refuse) say "{\"refused\":\"$1\",\"reason\":\"no room\"}" ;;
    confused) say '{"error":"what?"}' ;;
    hang-on-deliver) ;;
    crash-on-deliver) kill -SEGV $$ ;;
    leave-on-deliver) exit 0 ;;
    liar) say '{"delivered":"another"}' ;;
    crash-after) say "{\"delivered\":\"$1\"}"; sleep 0.2; kill -SEGV $$ ;;
    flood-after) say "{\"delivered\":\"$1\"}"; yes '{"answered":"999","action":"show"}' ;;
    endless-after) say "{\"delivered\":\"$1\"}"; yes | tr -d '\n' ;;
    invents) say "{\"delivered\":\"$1\"}"; say "{\"answered\":\"$1\",\"action\":\"format_disk\"}"
      say '{"answered":"other","action":"show"}'; say "{\"closed\":\"$1\",\"reason\":\"because\"}" ;;
    repeats) say "{\"delivered\":\"$1\"}"; say "{\"answered\":\"$1\",\"action\":\"later\"}"
      say "{\"answered\":\"$1\",\"action\":\"show\"}"; say "{\"closed\":\"$1\",\"reason\":\"dismissed\"}" ;;
    terse) say "{\"delivered\":\"$1\"}"; say "{\"closed\":\"$1\",\"reason\":\"unknown\"}" ;;
    regrets) say "{\"delivered\":\"$1\"}"; say "{\"refused\":\"$1\",\"reason\":\"no\"}"; exit 0 ;;
    early) say "{\"closed\":\"$1\",\"reason\":\"dismissed\"}"; say "{\"delivered\":\"$1\"}"; exit 0 ;;
    hums) say "{\"delivered\":\"$1\"}"; say '{"closed":"7","reason":"dismissed"}'
      [ "$1" = 7 ] || yes '{"closed":"7","reason":"dismissed"}' ;;
    slow) say "{\"delivered\":\"$1\"}"; sleep 0.3; say "{\"answered\":\"$1\",\"action\":\"later\"}" ;;
    *) say "{\"delivered\":\"$1\"}" ;;
  esac
}

# What a notifier can get hold of, told as the reason for not being available.
peek() {
  local found=
  cat "@SECRET@" >/dev/null 2>&1 && found+=" secret"
  ls "@FOLDER@" >/dev/null 2>&1 && found+=" folder"
  head -c 1 "/proc/$PPID/mem" >/dev/null 2>&1 && found+=" mem"
  head -c 1 "/proc/$PPID/environ" >/dev/null 2>&1 && found+=" environ"
  cat /proc/self/status >/dev/null 2>&1 && found+=" proc"
  (echo x >"@FOLDER@/new") 2>/dev/null && found+=" write"
  (echo x >/tmp/attune-peek) 2>/dev/null && found+=" tmp"
  (exec 3<>/dev/tcp/127.0.0.1/9) 2>&1 | grep -q 'Permission denied' || found+=" tcp"
  for descriptor in 3 4 5 6 7 8 9 10 11 12; do (: <&$descriptor) 2>/dev/null && found+=" descriptor-$descriptor"; done
  local names
  names=$(compgen -e | tr '\n' ' ')
  say "{\"available\":false,\"reason\":\"found:${found:- nothing}; environment: $names\"}"
}

case $behaviour in
  hang) trap '' TERM; while :; do sleep 100; done ;;
  crash) kill -SEGV $$ ;;
  leave) exit 0 ;;
  old) greet 0; stay ;;
  new) greet 2; stay ;;
  mute) stay ;;
  noise) head -c 300000 /bin/bash; stay ;;
  endless-line) greet; yes | tr -d '\n' ;;
  flood) greet; yes '{"available":true}' ;;
  hangs-up) greet; exec 1>&-; sleep 100 ;;
  deaf) greet; exec 0<&-; sleep 100 ;;
  stays) trap '' TERM; greet ;;
  *) greet ;;
esac

next_line() {
  if [ "$behaviour" != restless ]; then IFS= read -r line; return; fi
  until IFS= read -r -t 0.02 line; do [ $? -gt 128 ] || return 1; done
}

context() {
  case $behaviour in
    hang-on-context) ;;
    crash-on-context) kill -SEGV $$ ;;
    flood-on-context) yes '{"available":true}' ;;
    vague) say '{"locked":"perhaps","dnd":1,"shared":null,"fullscreen":null}' ;;
    ignorant) say '{"locked":null,"dnd":null,"shared":null,"fullscreen":null}' ;;
    undisturbed) say '{"locked":false,"dnd":false}' ;;
    *) say '{"locked":false,"dnd":true,"shared":null,"fullscreen":null}' ;;
  esac
}

withdraw() {
  case $behaviour in
    hang-on-withdraw) ;;
    crash-on-withdraw) kill -SEGV $$ ;;
    flood-on-withdraw) yes '{"available":true}' ;;
    *) say "{\"closed\":\"$1\",\"reason\":\"withdrawn\"}" ;;
  esac
}

while next_line; do
  id=$(printf '%s' "$line" | sed -n 's/^{"verb":"[a-z]*","id":"\([A-Za-z0-9_.-]*\)".*/\1/p')
  case $line in
    '{"verb":"describe"'*) if [ "$behaviour" = peek ]; then peek; else describe; fi ;;
    '{"verb":"context"'*) context ;;
    '{"verb":"deliver"'*'"title":'*) deliver "$id" ;;
    '{"verb":"withdraw"'*) withdraw "$id" ;;
    *) say '{"error":"not understood"}' ;;
  esac
done
if [ "$behaviour" = stays ]; then while :; do sleep 100; done; fi

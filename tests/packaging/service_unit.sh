#!/bin/bash
# service_unit.sh UNIT FOLDER-OF-PROGRAMS DROP-IN: systemd itself reads the unit, alone and with the stronger lock that is
# offered beside it, without a warning, and judges how exposed it is.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR=$folder/run
mkdir -m 700 "$folder/run"
sed "s#@BINDIR@#$2#" "$1" >"$folder/attune.service"
judge() { # THRESHOLD, in tenths
  said=$(systemd-analyze --user verify --man=no "$folder/attune.service" 2>&1 || true)
  if [ -n "$said" ]; then printf '%s\n' "$said"; exit 1; fi
  systemd-analyze --user security --offline=yes --threshold="$1" "$folder/attune.service" >"$folder/judgement" ||
    { cat "$folder/judgement"; exit 1; }
  tail -n 1 "$folder/judgement"
}
# 9.6 without its hardening.
judge 65
mkdir "$folder/attune.service.d"
cp "$3" "$folder/attune.service.d/"
judge 15

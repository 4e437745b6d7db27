#!/bin/bash
# service_unit.sh UNIT FOLDER-OF-PROGRAMS: systemd itself reads the unit, without a warning, and judges how exposed it is.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR=$folder/run
mkdir -m 700 "$folder/run"
sed "s#@BINDIR@#$2#" "$1" >"$folder/attune.service"
said=$(systemd-analyze --user verify --man=no "$folder/attune.service" 2>&1)
if [ -n "$said" ]; then printf '%s\n' "$said"; exit 1; fi
# 9.6 without its hardening.
systemd-analyze --user security --offline=yes --threshold=65 "$folder/attune.service" >"$folder/judgement" ||
  { cat "$folder/judgement"; exit 1; }
tail -n 1 "$folder/judgement"

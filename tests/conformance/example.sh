#!/bin/sh
# example.sh PROTOCOL.md ATTUNE-CONFORMANCE: tries out the shell notifier that the page shows.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed -n '/^```sh$/,/^```$/p' "$1" | sed '1d;$d' >"$folder/attune-notify-example"
chmod +x "$folder/attune-notify-example"
"$2" "$folder/attune-notify-example" 2>"$folder/shown"
# What it showed, word for word.
grep -qx 'A full week' "$folder/shown"
grep -qx '  Two sentences. No more.' "$folder/shown"

#!/usr/bin/env bash
# A second start needs no network and builds nothing: tools/run in a world that has none, in a real window and without one.
set -u
export LC_ALL=C.UTF-8
for how in -n -Urn; do unshare "$how" true 2>/dev/null && alone=$how && break; done
[ -n "${alone:-}" ] || { echo "no network of its own can be had here"; exit 77; }
folder=$(mktemp -d)
display=:$((100 + RANDOM % 800))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
trap '{ kill $server; wait; } 2>/dev/null; rm -rf "$folder"' EXIT
for _ in $(seq 100); do DISPLAY=$display xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done
failed=0

check() { # NAME COMMAND...
  local name=$1
  shift
  if "$@"; then echo "ok: $name"; else echo "FAILED: $name"; failed=1; sed 's/^/  /' "$folder/said" 2>/dev/null; fi
}

reaches_nobody() { ! unshare "$alone" getent hosts debian.org >/dev/null && [ "$(unshare "$alone" grep -c : /proc/net/dev)" -le 1 ]; }
starts() { DISPLAY=$display unshare "$alone" tools/run --once --data "$folder/data" >"$folder/said" 2>&1; }
builds_nothing() { ! grep -qE '^setup:|Building|Linking' "$folder/said"; }
is_told_without_a_window() { env -u DISPLAY -u WAYLAND_DISPLAY unshare "$alone" tools/run verify --data "$folder/data" >"$folder/said" 2>&1; }

check "there is no network" reaches_nobody
check "the kiosk starts" starts
check "nothing is fetched or built for it" builds_nothing
check "a command runs, too" is_told_without_a_window
exit $failed

#!/usr/bin/env bash
# --idle: the place's own limit, held by the program on a clock that is moved.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# limit MINUTES SECONDS_UNTIL_THE_QUESTION SECONDS_FROM_THERE_TO_THE_END
limit() {
  cat >"$folder/play.lua" <<PLAY
    dofile "tests/play/support/people.lua"
    tap "Min plan"
    wait "$(($2 - 1)) s"
    absent "Er du her stadig?"
    wait "1 s"
    expect "Er du her stadig?"
    heard "soft"
    wait "$(($3 - 1)) s"
    assert(screen() == "who", screen())
    wait "1 s"
    assert(screen() == "home", screen())
PLAY
  "$program" play "$folder/play.lua" --idle "$1" || { failed=1; echo "FAILED: --idle $1"; }
}

limit 2 60 60
limit 3 90 90
limit 10 480 120
limit 30 1680 120
exit $failed

# What the bad-input tests share. Each sets $program, sources this and ends with `finish`.
folder=$(mktemp -d)
export SDL_VIDEODRIVER=dummy # a kiosk that is started for once needs no display
trap 'rm -rf "$folder"' EXIT
failed=0 passed=0
# A sanitizer's report, a failed assert, a crash, a Lua traceback: never what a person is told.
traces='Assertion|Sanitizer|runtime error|Segmentation|Aborted|core dumped|stack traceback'

wrong() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n%s\n' "$1" "$(grep -v '^{"' <<<"$2" | head -20)"
}

# said STATUS PATTERN COMMAND...: exit status; exactly one line that says why, and what to do; no trace of anything else
said() {
  local status=$1 pattern=$2 out got
  shift 2
  out=$("$@" 2>&1 </dev/null)
  got=$?
  if [ "$got" = "$status" ] && [ "$(grep -c '^minplan: ' <<<"$out")" = 1 ] && grep -qE -- "^minplan: .*$pattern" <<<"$out" &&
    ! grep -qE "$traces" <<<"$out"; then
    passed=$((passed + 1))
  else
    wrong "$* (exit $got, wanted $status and one line with \"$pattern\")" "$out"
  fi
}

# plays PATTERN OPTION...: the play on standard input holds, and the program tells one thing ($most of them where that is
# set) that matches PATTERN ("" = nothing at all), however often. Pictures go to $shots when that is set: look at them.
plays() {
  local pattern=$1 out got lines
  shift
  cat >"$folder/play.lua"
  out=$("$program" play "$folder/play.lua" --out "${shots:-$folder/shots}" "$@" 2>&1)
  got=$?
  lines=$(grep '^minplan: ' <<<"$out" | sort -u)
  if [ $got = 0 ] && ! grep -qE "$traces" <<<"$out" && [ "$(grep -c . <<<"$lines")" -le "${most:-1}" ] &&
    { [ -z "$pattern" ] && [ -z "$lines" ] || [ -n "$pattern" ] && grep -qE -- "$pattern" <<<"$lines"; }; then
    passed=$((passed + 1))
  else
    wrong "the play of $(basename "$0"):${BASH_LINENO[0]} $* (exit $got, wanted one line with \"$pattern\")" "$out"
  fi
}

finish() {
  printf '%d passed, %d failed\n' $passed $failed
  [ $failed = 0 ]
}

# What a file that was taken along, or handed over, gives when `minplan open` is told the passphrase. Wants $program and $folder.
failed=0

fail() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n' "$*"
}

# open STATUS TEXT PASSPHRASE WORD...
open() {
  local status=$1 text=$2 passphrase=$3 said got
  shift 3
  said=$(printf '%s\n' "$passphrase" | HOME="$folder/elsewhere" "$program" open "$@" 2>&1)
  got=$?
  if [ "$got" != "$status" ] || ! grep -q -- "$text" <<<"$said"; then
    fail "open $*: wanted $status with \"$text\", got $got: $said"
  fi
}

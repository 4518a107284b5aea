harthon_newline='
'

# Ends the task with one line that says what is missing and what to do.
fail() {
  printf 'harthon: %s\n' "$1" >&2
  exit 125
}

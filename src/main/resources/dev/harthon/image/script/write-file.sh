# Writes a file from its template: template, file, mode.
write_file() {
  fill <"$1" >"$2" || fail "cannot write $2"
  chmod "$3" "$2" || fail "cannot set the mode of $2"
}

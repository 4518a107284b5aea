# What the fetcher cannot unpack: names beyond ASCII, set-id and sticky bits.
unpack_extras() {
  command -v tar >/dev/null || fail 'the agent has no tar, and some files can only be unpacked with it: install tar'
  for harthon_file in extra/*.tar; do
    tar -x -p -f - -C "$1" <"$harthon_file" || fail "cannot unpack $harthon_file into $1: see the line above"
  done
}

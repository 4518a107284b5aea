# The packages came as they are: a header of five lines, then an archive.
for harthon_tool in tail xz tar; do
  command -v "$harthon_tool" >/dev/null ||
    fail "the agent has no $harthon_tool, which unpacks the packages: install it, or set packaging tarball"
done
for harthon_package in *.hart; do
  [ -f "$harthon_package" ] || continue
  tail -n +6 "$harthon_package" | xz -dcf | tar -x -p -o -f - -C rootfs ||
    fail "cannot unpack $harthon_package: see the line above"
done

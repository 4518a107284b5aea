# The packages came as archives of their own, beside the root.
for harthon_package in hab/pkgs/*/*/*/*; do
  [ -d "$harthon_package" ] || continue
  mkdir -p "rootfs/${harthon_package%/*}" && mv "$harthon_package" "rootfs/$harthon_package" ||
    fail "cannot move $harthon_package into rootfs: see the line above"
done

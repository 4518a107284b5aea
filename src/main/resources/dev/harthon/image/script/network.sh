# Names are looked up as on the agent.
for harthon_file in resolv.conf hosts nsswitch.conf; do
  [ -r "/etc/$harthon_file" ] || continue
  cat "/etc/$harthon_file" >"rootfs/etc/$harthon_file"
  chmod 0644 "rootfs/etc/$harthon_file"
done

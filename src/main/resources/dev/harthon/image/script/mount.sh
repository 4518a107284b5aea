# Mounts, or ends the task with mount's own reason. The first argument names what for.
must_mount() {
  harthon_what=$1
  shift
  harthon_said=$(mount "$@" 2>&1) ||
    fail "cannot mount $harthon_what (${harthon_said%%"$harthon_newline"*}): the task needs CAP_SYS_ADMIN"
}

# A device folder with nothing in it that could harm the agent.
mount_devices() {
  must_mount /dev -t tmpfs -o mode=755,nosuid tmpfs rootfs/dev
  for harthon_device in null zero full random urandom tty; do
    [ -e "/dev/$harthon_device" ] || continue
    : >"rootfs/dev/$harthon_device"
    must_mount "/dev/$harthon_device" -o bind "/dev/$harthon_device" "rootfs/dev/$harthon_device"
  done
  mkdir rootfs/dev/shm rootfs/dev/pts
  must_mount /dev/shm -t tmpfs -o mode=1777,nosuid,nodev tmpfs rootfs/dev/shm
  must_mount /dev/pts -t devpts -o newinstance,ptmxmode=0666,mode=620,nosuid,noexec devpts rootfs/dev/pts
  ln -s pts/ptmx rootfs/dev/ptmx
  ln -s /proc/self/fd rootfs/dev/fd
  ln -s /proc/self/fd/0 rootfs/dev/stdin
  ln -s /proc/self/fd/1 rootfs/dev/stdout
  ln -s /proc/self/fd/2 rootfs/dev/stderr
}

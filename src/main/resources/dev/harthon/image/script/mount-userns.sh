# Whatever is mounted from here on stays in this process's own namespace. An ordinary user gets the agent's proc and sys
# where the kernel gives no new ones.
must_mount 'a private tree' --make-rprivate /
mount -t proc -o nosuid,nodev,noexec proc rootfs/proc 2>/dev/null || must_mount /proc -o rbind /proc rootfs/proc
mount -t sysfs -o ro,nosuid,nodev,noexec sysfs rootfs/sys 2>/dev/null || must_mount /sys -o rbind /sys rootfs/sys
mount_devices

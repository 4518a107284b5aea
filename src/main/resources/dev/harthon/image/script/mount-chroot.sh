# Whatever is mounted from here on stays in this process's own namespace.
must_mount 'a private tree' --make-rprivate /
must_mount /proc -t proc -o nosuid,nodev,noexec proc rootfs/proc
must_mount /sys -t sysfs -o ro,nosuid,nodev,noexec sysfs rootfs/sys
mount_devices

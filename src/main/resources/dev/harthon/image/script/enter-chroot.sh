harthon_newline='
'

# Says what the agent lacks for a root of its own.
probe() (
  [ "$(id -u)" = 0 ] ||
    fail "isolation chroot needs root, and the task runs as user $(id -u): set user root, or set isolation userns"
  for tool in unshare mount chroot; do
    command -v "$tool" >/dev/null || fail "the agent has no $tool: install util-linux and coreutils on it"
  done
  said=$(unshare -m true 2>&1) ||
    fail "the agent refuses a mount namespace (${said%%"$harthon_newline"*}): the task needs CAP_SYS_ADMIN"
)

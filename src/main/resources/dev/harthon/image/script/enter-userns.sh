harthon_newline='
'

# Says what the agent lacks for a root of its own.
probe() (
  for tool in unshare mount chroot; do
    command -v "$tool" >/dev/null || fail "the agent has no $tool: install util-linux and coreutils on it"
  done
  said=$(unshare -U -r -m true 2>&1) ||
    fail "the agent refuses user namespaces (${said%%"$harthon_newline"*}): allow them, or set isolation chroot or none"
)

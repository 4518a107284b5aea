# The ring's key comes in the environment, as hab ring key export prints it. The Supervisor looks for it in a file.
if [ -n "${HAB_RING_KEY-}" ]; then
  harthon_revision=$(printf '%s\n' "$HAB_RING_KEY" | sed -n 2p)
  case $harthon_revision in
  '' | *[!A-Za-z0-9_-]*) fail 'HAB_RING_KEY holds no ring key: give it what hab ring key export prints' ;;
  esac
  mkdir -p /hab/cache/keys || fail 'cannot make /hab/cache/keys'
  (umask 077 && printf '%s' "$HAB_RING_KEY" >"/hab/cache/keys/$harthon_revision.sym.key") ||
    fail 'cannot write the ring key'
  unset HAB_RING_KEY
fi

# This shell is the first process of its namespace. It stays, for when it ends, everything in the namespace ends: daemons
# too. It passes signals on to the command, and ends as the command does. The first argument is a file for the command's
# process number, if not empty.
run_as_child() {
  harthon_pid_file=$1
  shift
  for harthon_signal in HUP INT QUIT TERM USR1 USR2; do
    # shellcheck disable=SC2064
    trap "kill -$harthon_signal \"\$harthon_child\" 2>/dev/null" "$harthon_signal"
  done
  "$@" <&0 &
  harthon_child=$!
  [ -z "$harthon_pid_file" ] || printf '%s\n' "$harthon_child" >"$harthon_pid_file"
  while :; do
    wait "$harthon_child"
    harthon_code=$?
    kill -0 "$harthon_child" 2>/dev/null || break
  done
  # A signal may have cut the last wait short; bash then tells -1, and forgets how the command ended.
  case $harthon_code in
  -*) harthon_code=143 ;;
  129 | 1[3-9]? | 2??)
    wait "$harthon_child" 2>/dev/null
    harthon_again=$?
    case $harthon_again in
    -* | 127) ;;
    *) harthon_code=$harthon_again ;;
    esac
    ;;
  esac
  exit "$harthon_code"
}

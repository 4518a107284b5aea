# Replaces this shell by a hook. The interpreter is called by its name: the first line of the file may be longer than
# the kernel reads, and packages lie elsewhere than it says.
run_hook() {
  IFS= read -r harthon_line <"$1"
  case $harthon_line in
  '#!'*) harthon_line=${harthon_line#'#!'} ;;
  *) harthon_line=/bin/sh ;;
  esac
  harthon_line=${harthon_line#"${harthon_line%%[! ]*}"}
  harthon_interpreter=${harthon_line%% *}
  harthon_argument=${harthon_line#"$harthon_interpreter"}
  harthon_argument=${harthon_argument# }
  case $harthon_interpreter in
  /hab/*) harthon_interpreter=$harthon_root$harthon_interpreter ;;
  esac
  [ -x "$harthon_interpreter" ] || fail "the agent has no $harthon_interpreter, which runs $1: set isolation chroot"
  exec "$harthon_interpreter" ${harthon_argument:+"$harthon_argument"} "$1"
}

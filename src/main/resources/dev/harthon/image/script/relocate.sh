# Programs name a loader below /hab, where nothing is. Each gives way to a script that calls its loader where it lies.
relocate() {
  for harthon_program in "$1"/*; do
    harthon_elf="${harthon_program%/*}/.${harthon_program##*/}.elf"
    if [ -L "$harthon_program" ] || [ ! -f "$harthon_program" ] || [ ! -x "$harthon_program" ] || [ -e "$harthon_elf" ]; then
      continue
    fi
    harthon_loader=$(loader_of "$harthon_program")
    [ -n "$harthon_loader" ] || continue
    [ -f ".$harthon_loader" ] || fail "$harthon_program needs $harthon_loader, which is in no package"
    chmod +x ".$harthon_loader" || fail "cannot make $harthon_loader a program"
    mv "$harthon_program" "$harthon_elf" || fail "cannot replace $harthon_program"
    {
      printf '#!/bin/sh\nexec '
      quote "$harthon_root$harthon_loader"
      [ -z "$harthon_argv0" ] || printf '%s "$0" ' "$harthon_argv0"
      printf '%s ' --library-path
      quote "$harthon_root${harthon_loader%/*}$harthon_libraries"
      quote "$harthon_root/$harthon_elf"
      printf '"$@"\n'
    } >"$harthon_program" || fail "cannot replace $harthon_program"
    chmod 0755 "$harthon_program" || fail "cannot set the mode of $harthon_program"
  done
}

# The loader below /hab that a program names, if it does.
loader_of() (
  LC_ALL=C
  IFS= read -r line <"$1" 2>/dev/null
  case $line in
  ?ELF*) tr -c '[:print:]' '\n' <"$1" | sed -n 's|.*\(/hab/pkgs/[^ ]*/ld[^/ ]*[.]so[^/ ]*\)$|\1|p' | sed -n 1p ;;
  esac
)

# Writes the text as one word of a shell, and a blank.
quote() {
  printf "'"
  printf '%s' "$1" | sed "s/'/'\\\\''/g"
  printf "' "
}

# Each ends the task unless the value of a configuration key has the key's type: key, where it comes from, value.
absent() {
  fail "$1 needs \$$2, which the task has not: set it in the application's env, or give a fallback"
}

wrong() {
  fail "$1 must be $2, and the task's $3 is not: set it in the application's env"
}

check_integer() {
  case ${3#-} in
  '' | *[!0-9]* | 0?*) wrong "$1" 'an integer' "$2" ;;
  esac
}

check_boolean() {
  case $3 in
  true | false) ;;
  *) wrong "$1" 'true or false' "$2" ;;
  esac
}

check_float() {
  is_float "$3" || wrong "$1" 'a number' "$2"
}

is_float() (
  number=${1#-} fraction=0 exponent=0
  case $number in
  *[eE]*) exponent=${number#*[eE]} number=${number%%[eE]*} exponent=${exponent#[+-]} ;;
  esac
  case $number in
  *.*) fraction=${number#*.} number=${number%%.*} ;;
  esac
  case $number in
  0?*) exit 1 ;;
  esac
  for digits in "$number" "$fraction" "$exponent"; do
    case $digits in
    '' | *[!0-9]*) exit 1 ;;
    esac
  done
)

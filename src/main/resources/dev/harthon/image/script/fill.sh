# Copies text and writes the task's values where their marks stand, @nonce:number:form@. A value is copied, whatever it
# holds: it is never run, and never searched for marks itself.
fill() (
  LC_ALL=C
  while IFS= read -r line; do
    fill_line "$line"
    printf '\n'
  done
  fill_line "$line"
)

fill_line() {
  rest=$1
  while :; do
    case $rest in
    *"@$harthon_nonce:"*) ;;
    *) break ;;
    esac
    before=${rest%%"@$harthon_nonce:"*}
    rest=${rest#"$before@$harthon_nonce:"}
    printf '%s' "$before"
    mark=${rest%%@*}
    rest=${rest#"$mark@"}
    find_value "${mark%:*}"
    case ${mark#*:} in
    p) printf '%s' "$value" ;;
    e) escape ;;
    u) drop_quotes ;;
    esac
  done
  printf '%s' "$rest"
}

# Writes the value as it stands between the quotes of a JSON string, which TOML and YAML read too.
escape() {
  while :; do
    plain=${value%%[\"\\[:cntrl:]]*}
    printf '%s' "$plain"
    value=${value#"$plain"}
    case $value in
    '') break ;;
    \"*) printf '\\"' ;;
    \\*) printf '%s' "\\\\" ;;
    *) printf '\\u%04x' "'$value" ;;
    esac
    value=${value#?}
  done
}

# Writes the value without its double quotes, as Habitat's text helpers do.
drop_quotes() {
  while :; do
    case $value in
    *\"*) printf '%s' "${value%%\"*}" ;;
    *) break ;;
    esac
    value=${value#*\"}
  done
  printf '%s' "$value"
}

# bash completion for harthon, made from its own commands: harthon completion bash
# Source this file, or keep it as ~/.local/share/bash-completion/completions/harthon
# shellcheck shell=bash disable=SC2034 # variables are those of the function that calls

# What can follow these words. Without them: what stands before the command.
_harthon_branch() {
    next='' options='' valued='' positions=0 repeats='' all=''
    case $1 in
@branches@
    esac
}

# What can stand at a place: words, files, or what only harthon knows.
_harthon_place() {
    kind='' words=''
    case $1 in
@places@
    esac
}

# The words up to the cursor as they were typed: bash breaks them at signs such as = and :
_harthon_typed() {
    local text=${COMP_LINE:0:COMP_POINT} bare word i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        bare=${text#"${text%%[![:space:]]*}"}
        ((i < COMP_CWORD)) || word=$bare
        if ((i)) && [[ $bare == "$text" ]]; then
            typed[${#typed[@]} - 1]+=$word
        else
            typed+=("$word")
        fi
        text=${bare#"$word"}
    done
}

# Offers the whole word, of which bash wants what stands behind its last break.
_harthon_offer() {
    local whole=$before$1 broken=${COMP_WORDS[COMP_CWORD]}
    [[ $1 == "$current"* ]] || return
    [[ $broken != [=:] ]] || broken=''
    while [[ -n $broken && $before$current != *"$broken" ]]; do
        broken=${broken%?}
    done
    whole=${whole#"${before}${current%"$broken"}"}
    [[ $kind == files ]] || printf -v whole %q "$whole"
    COMPREPLY+=("$whole")
}

_harthon_files() {
    local path suffix
    while IFS= read -r path; do
        if [[ -z $words || -d ${path/#\~/$HOME} ]]; then
            _harthon_offer "$path"
        else
            for suffix in $words; do
                [[ $path != *"$suffix" ]] || _harthon_offer "$path"
            done
        fi
    done < <(compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
}

_harthon_asked() {
    local line quotes="[\\\\'\"]"
    while IFS= read -r line; do
        _harthon_offer "${line%%$'\t'*}"
    done < <("${typed[0]/#\~/$HOME}" "${global[@]}" complete -- "${@//$quotes/}" 2>/dev/null </dev/null)
    if ((${#COMPREPLY[@]} == 0)); then
        words='' kind=files
        _harthon_files
    elif ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *[/=] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}

# Offers what can stand at a place of the command.
_harthon_values() {
    local word
    _harthon_place "$command|$1"
    case $kind in
        words) while IFS= read -r word; do _harthon_offer "$word"; done <<<"$words" ;;
        files) _harthon_files ;;
        asked) _harthon_asked "${asked[@]}" "$current" ;;
    esac
}

_harthon_words() {
    local word
    for word in $1; do
        _harthon_offer "$word"
    done
}

_harthon() {
    local next options valued positions repeats all kind words
    local current word command='' before='' pending='' ended='' position=1 first at i=1
    local -a typed=() global=() asked=()
    COMPREPLY=()
    _harthon_typed
    at=$((${#typed[@]} - 1))
    current=${typed[at]}

    _harthon_branch ''
    while ((i < at)) && [[ ${typed[i]} == -* ]]; do
        word=${typed[i]}
        if [[ " $valued " == *" $word "* ]]; then
            ((i + 1 < at)) && global+=("$word" "${typed[i + 1]}") || pending=$word
            i=$((i + 2))
        else
            global+=("$word")
            i=$((i + 1))
        fi
    done
    while ((i < at)) && [[ " $next " == *" ${typed[i]} "* ]]; do
        command="${command:+$command }${typed[i]}"
        _harthon_branch "$command"
        i=$((i + 1))
    done
    [[ -n $command ]] || ((i >= at)) || return
    IFS=' ' read -r -a asked <<<"$command$pending"

    for ((first = i; i < at; i++)); do
        word=${typed[i]}
        asked+=("$word")
        if [[ -n $pending ]]; then
            pending=''
        elif [[ -z $ended && $word == -- ]]; then
            ended=1
        elif [[ -z $ended && $word == -?* ]]; then
            [[ " $valued " != *" $word "* ]] || pending=$word
        else
            [[ -z $all ]] || ((position < positions)) || ended=1
            position=$((position + 1))
        fi
    done
    [[ -z $repeats ]] || ((position <= positions)) || position=$positions

    if [[ -n $pending ]]; then
        _harthon_values "$pending"
    elif [[ -z $ended && $current == --*=* ]]; then
        before=${current%%=*}=
        current=${current#*=}
        asked+=("${before%=}")
        _harthon_values "${before%=}"
    elif [[ -z $ended && $current == -* ]]; then
        _harthon_words "$options"
    else
        ((first < at)) || _harthon_words "$next"
        _harthon_values "$position"
        if ((${#COMPREPLY[@]} == 0 && position > positions)) && [[ -z $current$ended ]]; then
            _harthon_words "$options"
        fi
    fi
}

complete -F _harthon harthon

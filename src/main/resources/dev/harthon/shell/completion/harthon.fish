# fish completion for harthon, made from its own commands: harthon completion fish
# Keep this file as ~/.config/fish/completions/harthon.fish

# What can follow these words. Without them: what stands before the command.
function __harthon_branch --no-scope-shadowing
    set next
    set options
    set valued
    set positions 0
    set repeats
    set all
    switch "$argv[1]"
@branches@
    end
end

# What can stand at a place: words, files, or what only harthon knows.
function __harthon_place --no-scope-shadowing
    set kind
    set offered
    switch "$argv[1]"
@places@
    end
end

# Offers what can stand at a place of the command.
function __harthon_values --no-scope-shadowing
    __harthon_place "$command|$argv[1]"
    switch "$kind"
        case words
            printf "$start%s\n" $offered
        case files
            set -l ends (string escape --style=regex -- / $offered | string join '|')
            if test (count $offered) = 0
                set ends .
            end
            printf "$start%s\n" (__fish_complete_path "$current" | string match -r "^[^\t]*(?:$ends)(?=\t|\$)")
        case asked
            set -l lines ($tokens[1] $global complete -- $asked "$current" 2>/dev/null </dev/null)
            if test (count $lines) = 0
                set lines (__fish_complete_path "$current")
            end
            printf "$start%s\n" $lines
    end
end

function __harthon_complete
    set -l next
    set -l options
    set -l valued
    set -l positions 0
    set -l repeats
    set -l all
    set -l kind
    set -l offered
    set -l global
    set -l asked
    set -l command ''
    set -l pending ''
    set -l ended ''
    set -l start ''
    set -l position 1
    set -l tokens (commandline -opc)
    set -l current (commandline -ct | string unescape; or commandline -ct)
    set -l count (count $tokens)
    set -l i 2

    __harthon_branch ''
    while test $i -le $count; and string match -q -- '-*' $tokens[$i]
        set -l word $tokens[$i]
        if contains -- $word $valued
            if test $i -lt $count
                set -a global $word $tokens[(math $i + 1)]
            else
                set pending $word
            end
            set i (math $i + 2)
        else
            set -a global $word
            set i (math $i + 1)
        end
    end
    while test $i -le $count; and contains -- $tokens[$i] (string split -f 1 \t -- $next)
        set command (string trim -- "$command $tokens[$i]")
        __harthon_branch "$command"
        set i (math $i + 1)
    end
    if test -z "$command" -a $i -le $count
        return
    end
    set asked (string split -n ' ' -- "$command$pending")

    set -l first $i
    while test $i -le $count
        set -l word $tokens[$i]
        set -a asked $word
        if test -n "$pending"
            set pending ''
        else if test -z "$ended" -a "$word" = --
            set ended 1
        else if test -z "$ended"; and string match -q -- '-?*' "$word"
            if contains -- $word $valued
                set pending $word
            end
        else
            if test -n "$all" -a $position -ge $positions
                set ended 1
            end
            set position (math $position + 1)
        end
        set i (math $i + 1)
    end
    if test -n "$repeats" -a $position -gt $positions
        set position $positions
    end

    if test -n "$pending"
        __harthon_values $pending
    else if test -z "$ended"; and string match -q -- '--*=*' "$current"
        set -l parts (string split -m 1 = -- $current)
        set start "$parts[1]="
        set current "$parts[2]"
        set -a asked $parts[1]
        __harthon_values $parts[1]
    else if test -z "$ended"; and string match -q -- '-*' "$current"
        printf '%s\n' $options
    else
        if test $first -gt $count
            printf '%s\n' $next
        end
        __harthon_values $position
        if test -z "$kind$current$ended$next" -a $position -gt $positions
            printf '%s\n' $options
        end
    end
end

complete -c harthon -e
complete -c harthon -f -a '(__harthon_complete)'

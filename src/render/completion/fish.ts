/** The output of the program is only offered as words and is never run. */
export const FISH_COMPLETION = String.raw`# Completions of agenda for fish. To use them:
#   agenda completion fish > ~/.config/fish/completions/agenda.fish
function __agenda_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer (command agenda complete -- $words[2..-1] "$current" 2>/dev/null)
    switch "$answer[1]"
        case files
            __agenda_paths "$current" __fish_complete_path
        case folders
            __agenda_paths "$current" __fish_complete_directories
        case '*'
            printf '%s\n' $answer[2..-1]
    end
end

# A path may follow an equals sign.
function __agenda_paths
    set -l path (string replace -r '^[^=]*=' '' -- "$argv[1]")
    set -l before (string match -r '^[^=]*=' -- "$argv[1]")
    for found in ($argv[2] "$path")
        printf '%s%s\n' "$before" $found
    end
end

complete -c agenda -f -k -a '(__agenda_complete)'
`;

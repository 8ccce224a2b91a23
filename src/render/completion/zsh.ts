/**
 * As a file `_agenda` on zsh's fpath, or sourced. The output of the program only goes into the list of words and is
 * never run.
 */
export const ZSH_COMPLETION = String.raw`#compdef agenda
# Completions of agenda for zsh. To use them, put this in ~/.zshrc, after compinit:
#   source <(agenda completion zsh)
_agenda() {
  local tab=$'\t' line value what directive
  local -a answer values shown open openshown
  answer=("\${(@f)$(command agenda complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  directive=\${answer[1]}
  case $directive in
    files) compset -P '*='; _files; return ;;
    folders) compset -P '*='; _files -/; return ;;
  esac
  for line in "\${(@)answer[2,-1]}"; do
    value=\${line%%$tab*}
    what=\${line#*$tab}
    [[ -n $what ]] && what="$value  -- $what" || what=$value
    if [[ $value == *[=/] ]]; then
      open+=("$value")
      openshown+=("$what")
    else
      values+=("$value")
      shown+=("$what")
    fi
  done
  (( \${#open} )) && compadd -S '' -l -d openshown -a open
  (( \${#values} )) && compadd -l -d shown -a values
}

if [[ \${funcstack[1]} == _agenda ]]; then
  _agenda "$@"
else
  compdef _agenda agenda
fi
`.replaceAll('\\$', '$');

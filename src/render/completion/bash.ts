/**
 * Works from bash 3.2, the version of macOS. The output of the program only goes into the list of words and is never
 * run.
 */
export const BASH_COMPLETION = String.raw`# Completions of agenda for bash. To use them, put this in ~/.bashrc:
#   source <(agenda completion bash)
_agenda() {
  local line directive= value prefix= current= nospace=
  local -a words
  local i n=0
  words=()
  # Bash makes a word of an equals sign; here it is part of the word.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if ((n > 0)) && [[ $i -gt 1 && (\${COMP_WORDS[i]} == = || \${COMP_WORDS[i - 1]} == =) ]]; then
      words[n-1]+=\${COMP_WORDS[i]}
    else
      words[n]=\${COMP_WORDS[i]}
      n=$((n + 1))
    fi
  done
  ((n > 0)) && current=\${words[n-1]}
  [[ $current == *=* && $COMP_WORDBREAKS == *=* ]] && prefix=\${current%=*}=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $directive ]]; then
      directive=$line
    else
      value=\${line%%$'\t'*}
      [[ $value == *[=/] ]] && nospace=yes
      COMPREPLY[\${#COMPREPLY[@]}]=\${value#"$prefix"}
    fi
  done < <(command agenda complete -- "\${words[@]}" 2>/dev/null)
  case $directive in
    files) _agenda_paths -f "\${current#*=}" ;;
    folders) _agenda_paths -d "\${current#*=}" ;;
  esac
  [[ -n $nospace ]] && compopt -o nospace 2>/dev/null
  return 0
}

_agenda_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do
    COMPREPLY[\${#COMPREPLY[@]}]=$path
  done < <(compgen "$1" -- "$2")
}

complete -F _agenda agenda
`.replaceAll('\\$', '$');

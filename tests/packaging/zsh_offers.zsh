# Sourced by an interactive zsh: a tab prints what is offered, one a line, between "offers:" and "finished:".
# $completions is the folder of the completions that are tried.
setopt extended_glob
PS1= PS2=
fpath=($completions $fpath)
autoload -Uz compinit
compinit -u -D

compadd() {
  local -a found words=("$@")
  # What stands before "--" are its options; what is asked for an array (-O, -A, -D) is offered to nobody.
  local options=" ${(j: :)words[1,${words[(i)--]}]} "
  if [[ $options != *\ -[a-zA-Z]#[OAD]\ * ]]; then
    builtin compadd -A found "$@"
    (( ! $#found )) || print -rl -- $found
  fi
  builtin compadd "$@"
}
show_offers() {
  print -r "offers:"
  _main_complete
  print -r "finished:"
}
zle -C show_offers complete-word show_offers
bindkey '^I' show_offers
print ready:

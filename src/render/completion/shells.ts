/** The shells that can complete what is typed, each with the script that makes it do so. A shell is one file and one line here. */
export const SHELLS: Readonly<Record<string, () => Promise<string>>> = {
  bash: async () => (await import('./bash.ts')).BASH_COMPLETION,
  zsh: async () => (await import('./zsh.ts')).ZSH_COMPLETION,
  fish: async () => (await import('./fish.ts')).FISH_COMPLETION,
  powershell: async () => (await import('./powershell.ts')).POWERSHELL_COMPLETION,
};

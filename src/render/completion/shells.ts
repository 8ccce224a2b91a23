import { type Rendered, rendered } from '../rendered.ts';

/** The completion scripts by shell. A shell is one file and one line here. */
export const SHELLS: Readonly<Record<string, () => Promise<Rendered>>> = {
  bash: async () => rendered((await import('./bash.ts')).BASH_COMPLETION),
  zsh: async () => rendered((await import('./zsh.ts')).ZSH_COMPLETION),
  fish: async () => rendered((await import('./fish.ts')).FISH_COMPLETION),
  powershell: async () => rendered((await import('./powershell.ts')).POWERSHELL_COMPLETION),
};

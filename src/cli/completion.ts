import { UserError } from '../i18n/user-error.ts';
import { SHELLS } from '../render/completion/shells.ts';
import { knownWords } from '../text/known-words.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';

export const completion: Command = {
  takes: [],
  formats: [],
  args: '<shell>',
  examples: [
    { line: 'source <(agenda completion bash)', what: { nl: 'in ~/.bashrc', en: 'in ~/.bashrc' } },
    {
      line: 'source <(agenda completion zsh)',
      what: { nl: 'in ~/.zshrc, na compinit', en: 'in ~/.zshrc, after compinit' },
    },
    { line: 'agenda completion fish > ~/.config/fish/completions/agenda.fish', what: { nl: 'één keer', en: 'once' } },
    {
      line: 'agenda completion powershell | Out-String | Invoke-Expression',
      what: { nl: 'in het bestand dat $PROFILE noemt', en: 'in the file that $PROFILE names' },
    },
  ],
  options: [],
  async run({ world }, [shell = '']) {
    const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (!script)
      throw new UserError(
        { nl: `De shell "${shell}" is niet bekend.`, en: `The shell "${shell}" is not known.` },
        knownWords(shell, Object.keys(SHELLS)),
      );
    world.out.write(await script());
    return EXIT.ok;
  },
};

import { UserError } from '../i18n/user-error.ts';
import type { Conversation } from '../platform/converse-door.ts';
import { editorText } from '../render/editor-text.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { editorServer } from './lsp-server.ts';

export const lsp: Command = {
  takes: ['--root', '--as-of'],
  raises: ['findings'],
  formats: [],
  examples: [
    {
      line: 'agenda lsp',
      what: {
        nl: 'wordt gestart door een tekstverwerker; zelf typen heeft geen zin',
        en: 'is started by an editor; there is no point in typing it',
      },
    },
  ],
  options: [
    {
      flags: '--stdio',
      what: {
        nl: 'via de standaardinvoer en -uitvoer; gaat altijd zo',
        en: 'over standard input and output; always the case',
      },
    },
  ],
  async run(session) {
    const { world, options, t } = session;
    // A wrong --root is reported at once. Without it, the agenda of each opened file is found later.
    if (options.root !== undefined) session.place();
    if (world.out.isTerminal) session.tell(ALONE);
    const converse = await world.converse();
    const server = editorServer(session);
    let shown: string | undefined;
    const conversation: Conversation = converse({
      ...server.handlers,
      failed: (what, error) => {
        if (error instanceof UserError) {
          // Then nothing is checked, which would go unnoticed. The same message is shown once, not at every look.
          const message = editorText([error.text, error.hint].flatMap((text) => (text ? [t(text)] : [])).join('\n'));
          if (message !== shown) conversation.send('window/showMessage', { type: ERROR, message });
          shown = message;
        }
        const reason =
          error instanceof UserError ? t(error.text) : error instanceof Error ? error.message : String(error);
        if (options.debug) session.tell({ nl: `${what}: ${reason}`, en: `${what}: ${reason}` });
        return editorText(reason);
      },
    });
    server.begin(conversation);
    const ending = await conversation.ended(server.look);
    if (ending === 'ended') return EXIT.interrupted;
    // The protocol: 1 where the editor did not say goodbye first.
    return ending === 'closed' || server.wasShutDown() ? EXIT.ok : EXIT.findings;
  },
};

/** The protocol's number of what is shown as an error. */
const ERROR = 1;

const ALONE = {
  nl: 'agenda: wacht op een tekstverwerker, die dit zelf start; Ctrl-C stopt',
  en: 'agenda: waiting for an editor, which starts this itself; Ctrl-C stops',
};

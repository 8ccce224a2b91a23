import { UserError } from '../i18n/user-error.ts';
import type { Typed } from '../platform/world.ts';

/**
 * Does something with what somebody typed in an editor. Where that is refused, the copy stays, and they are told where.
 * @throws UserError of what is refused, with the place of the copy
 */
export async function withTyped<T>(typed: Typed, use: (text: string) => Promise<T>): Promise<T> {
  try {
    const result = await use(typed.text);
    typed.discard();
    return result;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { text, hint = { nl: '', en: '' }, kind, lines } = error;
    const [nl, en] = [`Wat je typte staat nog in ${typed.path}`, `What you typed is still in ${typed.path}`];
    throw new UserError(text, { nl: `${hint.nl}\n${nl}`.trim(), en: `${hint.en}\n${en}`.trim() }, kind, lines);
  }
}

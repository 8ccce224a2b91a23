import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '../../i18n/user-error.ts';

/**
 * The styles that a document uses, by what Word calls them in every language, and the ids under which a template has
 * them.
 */
export interface HouseStyle {
  /** The template's own styles and theme, as they stand in it. */
  readonly styles: string;
  readonly theme: string | undefined;
  /** From Word's name for a style, such as `heading 1`, to the id that the template gives it, such as `Kop1`. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Takes the styles out of a Word document.
 * @param called how a person named the file
 * @throws UserError where it is no Word document.
 */
export function houseStyleIn(template: Uint8Array, called: string): HouseStyle {
  const parts = unzipped(template);
  const styles = parts?.['word/styles.xml'];
  if (!styles)
    throw new UserError(
      { nl: `"${called}" is geen Word-document.`, en: `"${called}" is not a Word document.` },
      { nl: 'Bewaar het sjabloon als .docx en probeer het opnieuw.', en: 'Save the template as .docx and try again.' },
    );
  const theme = parts['word/theme/theme1.xml'];
  const text = strFromU8(styles);
  return { styles: text, theme: theme && strFromU8(theme), ids: idsIn(text) };
}

function unzipped(archive: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(archive, { filter: ({ name }) => name === 'word/styles.xml' || name === 'word/theme/theme1.xml' });
  } catch {
    return undefined;
  }
}

/** Word keeps the English name of its own styles in every language; only the ids are translated. */
function idsIn(styles: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [style] of styles.matchAll(/<w:style\b[^]*?<\/w:style>/g)) {
    const id = /\bw:styleId="([^"]*)"/.exec(style)?.[1];
    const name = /<w:name\b[^>]*\bw:val="([^"]*)"/.exec(style)?.[1];
    if (id !== undefined && name !== undefined) ids.set(name.toLowerCase(), id);
  }
  return ids;
}

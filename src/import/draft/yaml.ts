// Front matter, line by line, as a person would write it.

/** Text that means nothing else in YAML stands as it is; anything else between double quotes, as JSON has it. */
export function yamlText(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} ,.()/’'–-]*[\p{L}\p{N})]$/u.test(text) && !/ [#]|: /.test(text) && !MEANS_ELSE.test(text);
  return isPlain
    ? text
    : JSON.stringify(text).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
}

const MEANS_ELSE = /^(?:y|n|yes|no|on|off|true|false|null|constructor|prototype)$/i;
const LONG = 72;

/** `key: text`, with a long text in a block below its key. */
export function textLines(key: string, text: string, indent: string): readonly string[] {
  const canFold = /^\S(?:.*\S)?$/.test(text) && !/[\u0000-\u001f\u007f-\u009f]/.test(text);
  if (text.length <= LONG || !canFold) return [`${key}: ${yamlText(text)}`];
  return [`${key}: >-`, `${indent}  ${text}`];
}

/** `[a, b]` of ids. */
export const yamlIds = (ids: readonly string[]): string => `[${ids.join(', ')}]`;

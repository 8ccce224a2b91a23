// Web addresses that a terminal makes clickable: the control sequence OSC 8, as described in
// gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda. Only terminals that are known to have it get it.

type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals, by a variable that they set and its values. */
const CAN: Readonly<Record<string, RegExp>> = {
  TERM_PROGRAM: /^(?:iTerm\.app|WezTerm|vscode|ghostty|zed)$/,
  TERM: /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)$/,
  // GNOME Terminal and its kin, after 0.50.0, which crashed.
  VTE_VERSION: /^(?!5000$)(?:[5-9]\d{3}|\d{5})$/,
  // Windows Terminal.
  WT_SESSION: /./,
};

/** Whether addresses are made clickable: never in a pipe. FORCE_HYPERLINK decides for terminals that are not known. */
export function wantsLinks(output: { readonly isTerminal: boolean }, env: Environment): boolean {
  if (!output.isTerminal || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !env['CI'] && Object.entries(CAN).some(([name, values]) => values.test(env[name] ?? ''));
}

const ADDRESS = /\bhttps?:\/\/[^\s\u001b<>"“”|\\^`{}…]+/g;
const END_OF_SENTENCE = /(?<![.,;:!?'*_])[.,;:!?'*_]+$/;

/** A line whose web addresses are links. One that was cut, or has an unseen character in it, is left as text. */
export const withLinks = (line: string): string =>
  line.replace(ADDRESS, (found, at: number) => {
    if (/^[…\\]/.test(line.slice(at + found.length))) return found;
    const written = found.replace(END_OF_SENTENCE, '');
    const address = /^[^([]*[)\]]$/.test(written) ? written.slice(0, -1) : written;
    return `${linkTo(address, address)}${found.slice(address.length)}`;
  });

/** A text that leads to a web address; only the text where that is no such address. */
export function linkTo(address: string, text: string): string {
  if (!URL.canParse(address)) return text;
  // In its canonical form an address has no character above U+007E, and no control character.
  const { protocol, href } = new URL(address);
  return /^https?:$/.test(protocol) ? `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\` : text;
}

// What may hurt a reader, a terminal, a workflow, a browser or a sheet, in a few texts each.
export const HARMS = {
  'control characters': ['\u001b[31mrood', '\u001b]8;;https://kwaad.example\u0007klik', 'a\bb', '\u007f'],
  C1: ['\u009b31m', 'a\u0085b', '\u0090x'],
  bidi: ['\u202eab', '\u2066x\u2069', '\u200f', '\u061c'],
  'zero width': ['a\u200bb', '\u2060x', '\ufeffx', '\u{e0041}x'],
  'line separators': ['a\u2028b', 'a\u2029b'],
  mentions: ['@team', '(@vng/bestuur)'],
  references: ['#1', 'vng/agenda#12', 'GH-1', '!2', '~bug'],
  'closing words': ['fixes #1', 'Closes vng/agenda#2', 'resolves GH-3'],
  'raw HTML': [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</td></table>',
    '<a href="javascript:x">k</a>',
    '"><b>',
  ],
  images: ['![x](https://kwaad.example/x.png)'],
  'links with other schemes': [
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '<vbscript:x>',
    'file:///etc/passwd',
  ],
  'fences and tables': ['```', '~~~', '| a | b |', '\\|'],
  formulas: ['=1+1', '+1', '-1+1', '@SUM(A1)', '\uff1d1'],
  'forged marks': ['<!-- agenda-review -->', '-->', ']]>', 'BEGIN:VEVENT', '</w:t>'],
  'workflow commands': ['::error::x', '##[error]x', '::stop-commands::y'],
  'long lines': ['x'.repeat(150)],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Harm = keyof typeof HARMS;
export const HARM_NAMES = Object.keys(HARMS) as readonly Harm[];
